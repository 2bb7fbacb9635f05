import type {AnyDefinition} from '../../src/language/definition.ts';
import {columnKind} from '../../src/tables/tables.ts';
import type {Span} from '../../src/time/period.ts';
import {evaluateNaively, type NaiveData, type NaiveReading, type NaiveScope, type NaiveSeries} from './evaluate.ts';
import {inUnits} from './money.ts';

/**
 * Evaluates a definition that reads others, or its own past: they are looked up by id and read period by period over the same scope when asked for.
 * Amounts are given in units of their currency; inside of formulas they are in minor units.
 * A group's reading of another KPI is its reading over the group's rows. A circle within one period throws.
 */
export function evaluateWithOthers(
  definition: AnyDefinition,
  others: readonly AnyDefinition[],
  data: Omit<NaiveData, 'readings'>,
  scope: NaiveScope,
): NaiveSeries {
  const known = new Map<string, NaiveReading | 'in work'>();
  const readOne = (kpi: string, group: string | undefined, span: Span): NaiveReading => {
    const key = JSON.stringify([kpi, group, span.from, span.label]);
    const found = known.get(key);
    const other = others.find(({id}) => id === kpi);
    if (other === undefined || found === 'in work') throw new Error(`invalid reading: ${kpi}`);
    if (found !== undefined) return found;
    known.set(key, 'in work');
    const {split, ...whole} = scope;
    const ofGroup = split !== undefined && group !== undefined ? {group: {of: split, value: group}} : {};
    const inside = {...whole, ...ofGroup, only: [span]};
    // A reading within a group is not split itself, and what it reads in turn is of the same group.
    const nested = (name: string, _: string | undefined, spans: readonly Span[]) =>
      spans.map(at => readOne(name, group, at));
    const {
      readings: [made],
      refusals,
    } = evaluateNaively(other, {...data, readings: nested}, inside);
    if (made === undefined) throw new Error(`invalid reading: ${kpi}`);
    // A table that knows no such dimension has nothing of one of its values, and nothing of those without one either.
    const isStrange = split !== undefined && group !== undefined && columnKind(other.from, split) === undefined;
    const reading: NaiveReading =
      isStrange && refusals.length === 0 ? {...made, value: undefined, why: 'no-data', parts: {}} : made;
    known.set(key, reading);
    return reading;
  };
  const readings: NaiveData['readings'] = (kpi, group, spans) => spans.map(span => readOne(kpi, group, span));
  const series = evaluateNaively(definition, {...data, readings}, scope);
  // What has no amounts of its own speaks in the currency of those that it reads.
  const currency = series.currency || currencyRead(definition, others, data, scope);
  const shown = (all: readonly NaiveReading[]) => all.map(reading => inUnits(definition, reading, currency));
  return {
    ...series,
    readings: shown(series.readings),
    groups: new Map([...series.groups].map(([value, all]) => [value, shown(all)])),
  };
}

function currencyRead(
  definition: AnyDefinition,
  others: readonly AnyDefinition[],
  data: Omit<NaiveData, 'readings'>,
  scope: NaiveScope,
): string {
  const read = [...JSON.stringify(definition).matchAll(/\{"reading":"([^"]+)"/g)].map(([, id]) => id);
  const [currency = ''] = others
    .filter(other => read.includes(other.id) && JSON.stringify([other.unit, other.partUnits]).includes('"money"'))
    .map(other => evaluateWithOthers(other, others, data, scope).currency)
    .filter(Boolean);
  return currency;
}
