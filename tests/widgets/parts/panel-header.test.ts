import {expect, test} from 'vitest';
import {headingOf} from '../../../widgets/parts/panel-header.ts';

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
