import {createHash} from 'node:crypto';
import {beforeAll, describe, expect, test} from 'vitest';
import {assistantFiles, businessFiles, planFiles, sampleFiles} from '../../demo/sample/index.ts';
import {type Kit, openKit, type Series} from '../../src/index.ts';
import {readCsv} from '../demo-sample/read-csv.ts';

// The business sample's figures once more, from its text alone: dates as ISO texts, cents as whole numbers, and arithmetic by the words of the definitions.

type Row = ReadonlyMap<string, string>;

const texts = new Map(businessFiles().map(({name, text}) => [name, text]));

function rowsOf(name: string): Row[] {
  const [header = [], ...rows] = readCsv(texts.get(name) ?? '');
  return rows.map(cells => new Map(header.map((title, place) => [title, cells[place] ?? ''])));
}

const one = (row: Row, name: string): string => row.get(name) ?? '';
const months = Array.from({length: 17}, (_, place) =>
  new Date(Date.UTC(2025, 5 + place, 1)).toISOString().slice(0, 10),
);
const monthAfter = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 10);

/** Cents a month of a subscription: a tenth off where the file says so, a year as twelve months. */
function monthly(row: Row): number {
  const price = Number(one(row, 'amount')) * (100 - Number(one(row, 'discount_percent')));
  return one(row, 'interval') === 'year' ? price / 12 : price;
}

/** Paying begins after the trial, and a trial that led to nothing is never paid. */
function paysAt(row: Row, day: string): boolean {
  if (one(row, 'converted') === 'no') return false;
  const from = one(row, 'trial_end') || one(row, 'start_date');
  const end = one(row, 'end_date');
  return from < day && (end === '' || end >= day);
}

/** Cents a month by customer, at the end of the day before `day`. */
function paying(rows: readonly Row[], day: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows.filter(each => paysAt(each, day)))
    sums.set(one(row, 'customer_id'), (sums.get(one(row, 'customer_id')) ?? 0) + monthly(row));
  return sums;
}

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

let kit: Kit;
beforeAll(async () => {
  kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
  const report = await kit.import(
    [...texts].map(([name, text]) => new File([text], name)),
    {dataset: 'company'},
  );
  expect(report.rowsRead).toBe(report.rowsUsed + report.rowsLeftOut);
}, 60_000);

const read = (kpi: string, where: Record<string, string> = {}): Promise<Series> =>
  kit.read(kpi, {dataset: 'company', by: 'month', where});

function valueAt(series: Series, month: string, part?: string): number | undefined {
  const reading = series.readings.find(({period}) => period.from === month);
  return part === undefined ? reading?.value : reading?.parts[part];
}

describe('the business sample', () => {
  test('the default one is this one; a new hash means that every visitor sees other figures', () => {
    expect(createHash('sha256').update(JSON.stringify(businessFiles())).digest('hex').slice(0, 16)).toBe(
      '33e3c4b5da0dff1c',
    );
  });

  test.each(['', 'Storefront', 'Assistant'])('MRR, customers and their churn by month, product "%s"', async product => {
    const all = rowsOf('subscriptions.csv');
    const rows = product ? all.filter(row => one(row, 'product') === product) : all;
    const where = product ? {product} : {};
    const [mrr, customers, churn] = await Promise.all([
      read('mrr', where),
      read('paying-customers', where),
      read('customer-churn', where),
    ]);
    let compared = 0;
    for (const month of months) {
      const end = paying(rows, monthAfter(month));
      const start = paying(rows, month);
      const elsewhere = paying(all, monthAfter(month));
      if (end.size === 0) continue;
      expect(valueAt(mrr, month)).toBeCloseTo(sumOf(end.values()) / 100, 6);
      expect(valueAt(customers, month)).toBe(end.size);
      if (start.size === 0) continue;
      // A customer who keeps another product has moved, not left.
      const lost = [...start.keys()].filter(customer => !end.has(customer) && !elsewhere.has(customer));
      expect(valueAt(churn, month, 'lost')).toBe(lost.length);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(9);
  });

  test('the movements of each month lead from its start to its end', async () => {
    const rows = rowsOf('subscriptions.csv');
    const movements = await read('mrr-movements');
    for (const month of months) {
      const [then, now] = [paying(rows, month), paying(rows, monthAfter(month))];
      const steps = {new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0};
      for (const customer of new Set([...then.keys(), ...now.keys()])) {
        const change = (now.get(customer) ?? 0) - (then.get(customer) ?? 0);
        const paidBefore = rows.some(
          row =>
            one(row, 'customer_id') === customer &&
            one(row, 'converted') !== 'no' &&
            (one(row, 'trial_end') || one(row, 'start_date')) < month,
        );
        if (!then.has(customer)) steps[paidBefore ? 'reactivation' : 'new'] += change;
        else if (!now.has(customer)) steps.churn += change;
        else steps[change > 0 ? 'expansion' : 'contraction'] += change;
      }
      for (const [name, cents] of Object.entries(steps))
        expect(valueAt(movements, month, name)).toBeCloseTo(cents / 100, 6);
      expect(valueAt(movements, month, 'check')).toBeCloseTo(0, 6);
    }
  });

  test('retention over twelve months is that of the customers who paid a year before', async () => {
    const rows = rowsOf('subscriptions.csv');
    const [nrr, grr] = await Promise.all([read('nrr'), read('grr')]);
    for (const month of months.slice(-6)) {
      const yearBefore = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
      const [then, now] = [paying(rows, monthAfter(yearBefore)), paying(rows, monthAfter(month))];
      const start = sumOf(then.values());
      expect(valueAt(nrr, month)).toBeCloseTo(sumOf([...then.keys()].map(each => now.get(each) ?? 0)) / start, 9);
      expect(valueAt(grr, month)).toBeCloseTo(
        sumOf([...then].map(([each, cents]) => Math.min(cents, now.get(each) ?? 0))) / start,
        9,
      );
    }
  });

  test('revenue is what was paid less what went back; failed payments are none', async () => {
    const rows = rowsOf('payments.csv').filter(row => one(row, 'status') === 'paid');
    const revenue = await read('revenue');
    for (const month of months) {
      const own = rows.filter(row => one(row, 'date') >= month && one(row, 'date') < monthAfter(month));
      const cents = sumOf(
        own.map(row => Math.round(100 * Number(one(row, 'amount'))) - Math.round(100 * Number(one(row, 'refunded')))),
      );
      expect(valueAt(revenue, month)).toBe(cents / 100);
    }
  });

  test('NPS is promoters less detractors of a month, and satisfaction the two best answers', async () => {
    const rows = rowsOf('answers.csv');
    const [nps, csat] = await Promise.all([read('nps', {product: 'Storefront'}), read('csat')]);
    for (const month of months) {
      const own = rows.filter(row => one(row, 'date') >= month && one(row, 'date') < monthAfter(month));
      const scores = own
        .filter(row => one(row, 'kind') === 'nps' && one(row, 'product') === 'Storefront')
        .map(row => Number(one(row, 'score')));
      const promoters = scores.filter(score => score >= 9).length;
      const detractors = scores.filter(score => score <= 6).length;
      expect(valueAt(nps, month)).toBeCloseTo((100 * (promoters - detractors)) / scores.length, 9);
      const csats = own.filter(row => one(row, 'kind') === 'csat').map(row => Number(one(row, 'score')));
      expect(valueAt(csat, month)).toBeCloseTo(csats.filter(score => score >= 4).length / csats.length, 9);
    }
  });

  test('conversion counts who took all four steps in order within 30 days of the first', async () => {
    const people = new Map<string, [position: number, day: number][]>();
    for (const row of rowsOf('steps.csv')) {
      const own = people.get(one(row, 'person')) ?? [];
      own.push([Number(one(row, 'position')), Date.parse(one(row, 'date')) / 86_400_000]);
      people.set(one(row, 'person'), own);
    }
    const conversion = await read('conversion');
    for (const month of ['2026-05-01', '2026-07-01', '2026-09-01']) {
      const [from, to] = [month, monthAfter(month)].map(day => Date.parse(day) / 86_400_000) as [number, number];
      let entered = 0;
      let converted = 0;
      for (const own of people.values()) {
        const first = own.find(([position]) => position === 1)?.[1] ?? Number.NaN;
        if (!(first >= from && first < to)) continue;
        entered += 1;
        let at = first;
        const all = [2, 3, 4].every(position => {
          const day = own.find(([each]) => each === position)?.[1] ?? Number.NaN;
          const inOrder = day >= at && day <= first + 30;
          at = day;
          return inOrder;
        });
        if (all) converted += 1;
      }
      expect(valueAt(conversion, month, 'step1')).toBe(entered);
      expect(valueAt(conversion, month, 'converted')).toBe(converted);
    }
  });

  test('what increments planned is held against what was finished by their ends', async () => {
    const finished = new Map(rowsOf('features.csv').map(row => [one(row, 'id'), one(row, 'finished')]));
    const {readings} = await kit.read('increment-predictability', {dataset: 'company', by: 'increment'});
    const done = readings.filter(({value}) => value !== undefined);
    expect(done.map(({period}) => period.label)).toEqual(['PI 4', 'PI 5', 'PI 6', 'PI 7', 'PI 8']);
    for (const {period, parts} of done) {
      const increment = rowsOf('increments.csv').find(row => one(row, 'name') === period.label);
      const planned = rowsOf('plans.csv').filter(row => one(row, 'iteration') === period.label);
      const open = planned.filter(row => (finished.get(one(row, 'item')) || '9') >= one(increment ?? row, 'start'));
      const delivered = open.filter(row => (finished.get(one(row, 'item')) || '9') <= one(increment ?? row, 'end'));
      expect(parts).toEqual({planned: open.length, delivered: delivered.length});
    }
  });

  test('two things stand out in October: more customers left Storefront, and fewer recommend it', async () => {
    for (const [kpi, state] of [
      ['customer-churn', 'above'],
      ['nps', 'below'],
    ] as const) {
      const {verdict} = await read(kpi, {product: 'Storefront'});
      expect([kpi, verdict.state, verdict.since?.from]).toEqual([kpi, state, '2026-10-01']);
    }
    for (const kpi of ['mrr', 'csat', 'refunds', 'trial-conversion', 'arpa'])
      expect([kpi, (await read(kpi)).verdict.state]).toEqual([kpi, 'usual']);
  });

  test('no number of a portfolio stays without a value where the sample tells of both products', async () => {
    const company = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
    const files = [sampleFiles, assistantFiles, planFiles, businessFiles].flatMap(make => make());
    await company.import(
      files.map(({name, text}) => new File([text], name)),
      {answers: {escaped: ['label:prod-bug']}},
    );
    const plans = planFiles().flatMap(({text}) => readCsv(text).slice(1));
    const sprintsOf = (team: string): Set<string> =>
      new Set(plans.flatMap(([, sprint = '', of]) => (of === team ? [sprint] : [])));
    // All but the first sprints, which began before this Jira did.
    expect(['Checkout', 'Accounts', 'Assistant'].map(team => sprintsOf(team).size)).toEqual([38, 38, 38]);
    for (const kpi of ['delivery-predictability', 'outcomes-reached', 'escaped-defects', 'nps']) {
      const {headline, groups} = await company.read(kpi, {by: 'quarter', split: 'product', last: 4});
      expect(headline?.value, kpi).toBeGreaterThan(0);
      if (kpi !== 'outcomes-reached')
        expect(
          groups?.map(group => group.headline?.value !== undefined),
          kpi,
        ).toEqual([true, true]);
    }
    const margin = await company.read('gross-margin', {by: 'month'});
    // The stated margin is 78 %: what was paid and spent must tell about the same.
    for (const {period, value} of margin.readings.slice(-7))
      if (period.complete) expect(Math.abs((value ?? 0) - 0.78)).toBeLessThan(0.06);
    company.close();
  });
});
