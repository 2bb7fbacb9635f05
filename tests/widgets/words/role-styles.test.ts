import {expect, test} from 'vitest';
import {wordsFor, wordsOf} from '../../../widgets/words/registry.ts';
import {definitionOf, seriesOf} from '../parts/series-facts.ts';

const words = wordsFor('en');
const formatsOf = (kpi: string, more = {}) => wordsOf(words, seriesOf(kpi, [], more)).formats;

test('shares of retention and churn are said to a tenth of a percent, and so are their limits', () => {
  // 15 of 329 is 4.56 %.
  expect(formatsOf('customer-churn').value(15 / 329, 'share')).toBe('4.6\u202f%');
  expect(formatsOf('customer-churn').rough(0.0042, 'share')).toBe('0.4\u202f%');
  expect(formatsOf('nrr', {currency: 'EUR'}).value(1.0842, 'share')).toBe('108.4\u202f%');
});

test('beside money a small share has a tenth, a large one has none', () => {
  const formats = formatsOf('clv', {currency: 'EUR'});
  expect(formats.value(0.024, 'share')).toBe('2.4\u202f%');
  expect(formats.value(0.784, 'share')).toBe('78\u202f%');
  expect(formats.value(8940, 'money')).toBe('€8,940');
});

test('other shares stay whole, such as those of sprints', () => {
  expect(definitionOf('planned-work-delivered').unit).toBe('share');
  expect(formatsOf('planned-work-delivered').value(0.056, 'share')).toBe('6\u202f%');
});

test('a negative share has a minus, not a hyphen', () => {
  expect(formatsOf('experiment-effect').value(-0.041, 'share')).toBe('−4.1\u202f%');
});

test('money without cents has none on a card, and a target is said to the cent', () => {
  const {value, change, aim} = formatsOf('mrr', {currency: 'EUR'});
  expect([99, 49.5, 0].map(amount => value(amount, 'money'))).toEqual(['€99', '€49.50', '€0']);
  expect(change(-99, 'money')).toBe('−€99');
  expect([95_500, 1_234_567, 49.5].map(amount => aim(amount, 'money'))).toEqual(['€95,500', '€1,234,567', '€49.50']);
});

test('cents are said where they matter, not beside hundreds', () => {
  const {value, change} = formatsOf('mrr-movements', {currency: 'EUR'});
  expect([2.4, 99.5, 682, 138.83, 2331].map(one => value(one, 'money'))).toEqual([
    '€2.40',
    '€99.50',
    '€682',
    '€139',
    '€2,331',
  ]);
  expect([682, -138.83].map(one => change(one, 'money').replace('-', '−'))).toEqual(['+€682', '−€139']);
});

test('an index of one keeps its two digits, and a change of it is never none', () => {
  const {value, change} = formatsOf('concentration', {currency: 'EUR'});
  expect([0.9, 0.917, 1].map(one => value(one, 'number'))).toEqual(['0.90', '0.92', '1']);
  expect(wordsOf(words, seriesOf('concentration', [], {currency: 'EUR'})).amount(0.9, 'number')).toBe('0.90');
  expect([0.0034, -0.024, -0.25].map(one => change(one, 'number'))).toEqual(['+0.003', '−0.02', '−0.3']);
});
