import {beforeAll, expect, test} from 'vitest';
import {definitions} from '../../../src/catalogue/catalogue.ts';
import type {Kit, Series} from '../../../src/index.ts';
import {aiPmLens} from '../../../widgets/parts/ai-pm-lens.ts';
import {aiPoLens} from '../../../widgets/parts/ai-po-lens.ts';
import {cpoLens, cpoTeamsLens} from '../../../widgets/parts/cpo-lens.ts';
import {type Lens, useLens} from '../../../widgets/parts/lens.ts';
import {readSeries} from '../../../widgets/parts/panel-series.ts';
import {pmLens} from '../../../widgets/parts/pm-lens.ts';
import {poLens} from '../../../widgets/parts/po-lens.ts';
import {productLens} from '../../../widgets/parts/product-lens.ts';
import {programLens} from '../../../widgets/parts/program-lens.ts';
import {companyKit} from './company-kit.ts';

const lenses: readonly Lens[] = [poLens, pmLens, cpoLens, cpoTeamsLens, programLens, aiPoLens, aiPmLens, productLens];
const through = '2026-11-20';
const dataset = 'default';

let kit: Kit;

beforeAll(async () => {
  kit = await companyKit();
  for (const lens of lenses) useLens(lens);
}, 60_000);

/** All numbers of the catalogue as a role's panel reads them, on one grain and over one horizon: which role looks must not matter. */
async function seenBy({rowsBy}: Lens, by: 'month' | 'quarter'): Promise<ReadonlyMap<string, Series>> {
  const entries = definitions.map(({id}) => [id] as const);
  const band = {id: 'all', entries, grain: by, horizon: {id: 'all', days: 36_525}, ...(rowsBy && {rowsBy})};
  const where = {};
  const asked = {kit, bands: [band], scope: {dataset, where, by}, through, splits: {}, whereOf: () => where};
  const {series, failures} = await readSeries(asked, () => undefined);
  expect([...failures]).toEqual([]);
  return series;
}

/** What a split adds to a receipt and a series is not what the number is. */
function numberOf({
  groups: _groups,
  moreGroups: _more,
  ages: _ages,
  receipt: {split: _split, ...receipt},
  ...series
}: Series): unknown {
  return {...series, receipt};
}

test.each(['month', 'quarter'] as const)(
  'the same KPI, scope and period shows the same value and the same receipt in every panel, by %s',
  async by => {
    const [first = new Map<string, Series>(), ...others] = await Promise.all(lenses.map(lens => seenBy(lens, by)));
    expect(first.size).toBe(definitions.length);
    for (const other of others) {
      for (const {id} of definitions) {
        const a = first.get(id);
        const b = other.get(id);
        expect(a && b && numberOf(b)).toEqual(a && numberOf(a));
      }
    }
  },
  120_000,
);

test('every role brings along what its numbers are read and shown with', () => {
  for (const {role, definitions: own, faces} of lenses) {
    const ids = new Set(own.map(({id}) => id));
    expect(role.kpis.flat().filter(id => !ids.has(id))).toEqual([]);
    expect([...faces.keys()].filter(id => !definitions.some(one => one.id === id))).toEqual([]);
  }
});
