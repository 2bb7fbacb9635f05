import type {AnyDefinition} from '../../src/language/definition.ts';
import {evaluateNaively, type NaiveData, type NaiveReading, type NaiveScope, type NaiveSeries} from './evaluate.ts';

/** Evaluates a definition that reads others: they are looked up by id and evaluated over the same scope when asked for. */
export function evaluateWithOthers(
  definition: AnyDefinition,
  others: readonly AnyDefinition[],
  data: Omit<NaiveData, 'readings'>,
  scope: NaiveScope,
): NaiveSeries {
  const known = new Map<string, NaiveSeries>();
  const inWork = new Set<string>();
  const readings = (kpi: string, group: string | undefined): readonly NaiveReading[] => {
    let series = known.get(kpi);
    if (series === undefined) {
      const other = others.find(({id}) => id === kpi);
      if (other === undefined || inWork.has(kpi)) throw new Error(`invalid reading: ${kpi}`);
      inWork.add(kpi);
      series = evaluateNaively(other, {...data, readings}, scope);
      inWork.delete(kpi);
      known.set(kpi, series);
    }
    return group === undefined ? series.readings : (series.groups.get(group) ?? []);
  };
  return evaluateNaively(definition, {...data, readings}, scope);
}
