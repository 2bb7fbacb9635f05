import {afterEach, describe, expect, test} from 'vitest';
import {definitions} from '../../src/catalogue/catalogue.ts';
import type {Example} from '../../src/catalogue/example.ts';
import {examples} from '../../src/catalogue/examples.ts';
import {type Kit, openKit} from '../../src/index.ts';

// Monday 2 November 2026, after everything in the examples but a trial that still runs.
const now = () => Date.UTC(2026, 10, 2);

const open: Kit[] = [];
afterEach(() => {
  for (const kit of open.splice(0)) kit.close();
});

/** What the kit says of an example: all that it worked out. */
async function readExample({files, kpi, by, asOf, where, profile, currency, split, age, period}: Example) {
  const kit = await openKit({memory: true, now});
  open.push(kit);
  for (const {csv, answers, constants} of files)
    await kit.import(csv, {
      ...(answers && {answers}),
      ...(constants && {constants}),
      ...((profile ?? currency) !== undefined && {
        conventions: {...(profile !== undefined && {profile}), ...(currency !== undefined && {currency})},
      }),
    });
  const series = await kit.read(kpi, {
    by,
    ...(asOf !== undefined && {asOf}),
    ...(where && {where}),
    ...(split && {split: split.by}),
  });
  if (age !== undefined) {
    const pooled = series.ages?.find(({months}) => months === age);
    return {value: pooled?.value, why: series.why, parts: pooled?.parts ?? {}, low: undefined, high: undefined};
  }
  const group = split && series.groups?.find(({value}) => value === split.value);
  const readings = split ? (group?.readings ?? []) : series.readings;
  const headline = split ? group?.headline : series.headline;
  const reading = period === undefined ? headline : readings.find(({period: {from}}) => from === period);
  return {
    value: reading?.value,
    why: reading?.why ?? series.why,
    parts: reading?.parts ?? {},
    low: reading?.low,
    high: reading?.high,
  };
}

const named = examples.map((example, at) => {
  const {kpi, period, where, profile, expected} = example;
  const scope = [profile, period, ...Object.values(where ?? {})].filter(text => text !== undefined).join(', ');
  return [`${at + 1}. ${kpi} ${scope}: ${expected}`, example] as const;
});

describe('what was worked out by hand, the kit computes', () => {
  test.each(named)('%s', async (_, example) => {
    const {value, why, parts, low, high} = await readExample(example);
    const {expected} = example;
    if (typeof expected === 'string') expect({value, why}).toEqual({value: undefined, why: expected});
    else {
      expect(value ?? why).toBeTypeOf('number');
      expect(value).toBeCloseTo(expected, 9);
    }
    if (example.interval) {
      expect(low).toBeCloseTo(example.interval[0], 3);
      expect(high).toBeCloseTo(example.interval[1], 3);
    }
    for (const [part, hand] of Object.entries(example.parts ?? {})) {
      expect(parts[part], part).toBeTypeOf('number');
      expect(parts[part], part).toBeCloseTo(hand, 9);
    }
  });
});

test('every KPI of the catalogue has an example', () => {
  const worked = new Set(examples.map(({kpi}) => kpi));
  expect(definitions.map(({id}) => id).filter(id => !worked.has(id))).toEqual([]);
});

test('an example says how it was worked out', () => {
  for (const {working} of examples) expect(working).toMatch(/\.$/);
});

test('a number that is about months is read by month where nobody names a grain', async () => {
  const example = examples.find(({kpi, expected}) => kpi === 'realised-value' && typeof expected === 'number');
  const kit = await openKit({memory: true, now});
  open.push(kit);
  for (const {csv} of example?.files ?? []) await kit.import(csv);
  const {grain, headline} = await kit.read('realised-value');
  expect({grain, value: headline?.value}).toEqual({grain: 'month', value: 580});
});
