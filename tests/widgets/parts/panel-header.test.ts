import {expect, test} from 'vitest';
import {catalogue} from '../../../src/catalogue/catalogue.ts';
import type {Series} from '../../../src/index.ts';
import {headingOf, leadingSeries, throughOf} from '../../../widgets/parts/panel-header.ts';
import {month, reading, refused, seriesOf, sprint} from './series-facts.ts';

const role = 'Product owner view';
const none = {dataset: 'both', scope: {dataset: 'both'}};

test('a panel is named by its team, chosen by its reader or given by the page', () => {
  expect(headingOf({...none, scope: {where: {team: 'Checkout'}}}, role)).toBe('Checkout');
  expect(headingOf({...none, scope: {where: {team: 'Accounts'}}}, role)).toBe('Accounts');
  expect(headingOf({...none, scope: {where: {team: ['Accounts', 'Checkout']}}}, role)).toBe('Accounts, Checkout');
});

test('without a team it is named by its dataset, a file by its name, the unnamed one by the role', () => {
  expect(headingOf(none, role)).toBe('both');
  expect(headingOf({...none, scope: {where: {product: 'Shop'}}}, role)).toBe('both');
  expect(headingOf({...none, dataset: 'https://example.org/data/items.csv?day=1'}, role)).toBe('items.csv');
  expect(headingOf({...none, dataset: 'default'}, role)).toBe(role);
});

function upTo(kpi: string, through: string): [string, Series] {
  const {receipt, ...rest} = seriesOf(kpi, [reading(kpi, month('2026-09'), 1)]);
  return [kpi, {...rest, receipt: {...receipt, coverage: {from: '2025-12-01', through}}}];
}

test('the data reach as far as the latest of the numbers shown, not as far as the first', () => {
  const series = new Map([upTo('f1', '2026-10-18'), upTo('labelling-backlog', '2026-11-20')]);
  expect(throughOf({series, state: undefined})).toBe('2026-11-20');
});

test('a number that the data cannot say tells nothing of how far they reach', () => {
  const series = new Map([upTo('mrr', '2026-10-31'), ['nps', refused('nps', 'needs-table')] as const]);
  expect(throughOf({series, state: undefined})).toBe('2026-10-31');
  expect(throughOf({series: new Map(), state: undefined})).toBeUndefined();
});

test('the panel’s periods are those of its own grain, though a number with other periods stands first', () => {
  const objectives = seriesOf('key-results', [reading('key-results', sprint(41), 0.5)]);
  const mrr = seriesOf('mrr', [reading('mrr', month('2026-09'), 1)], {grain: 'quarter'});
  const series = new Map([objectives, mrr].map(one => [one.kpi, one]));
  const entries = [['key-results'], ['mrr']] as const;
  const bandOf = (grain: 'month' | 'quarter') => ({id: 'all', horizon: {id: 'all'}, grain, entries});
  const kit = {catalogue};
  expect(leadingSeries({series, kit, bands: [bandOf('quarter')]})?.kpi).toBe('mrr');
  expect(leadingSeries({series, kit, bands: [bandOf('month')]})?.kpi).toBe('key-results');
});
