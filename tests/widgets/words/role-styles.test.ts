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
