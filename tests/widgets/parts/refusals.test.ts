import {expect, test} from 'vitest';
import {groupRefusals} from '../../../widgets/parts/refusals-template.ts';
import {refusalWordsFor} from '../../../widgets/words/refusal-words.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {refused} from './series-facts.ts';

const words = wordsFor('en');

test('numbers that wait for the same thing stand together, in the order of the first', () => {
  const started = {table: 'items', columns: ['started']};
  const all = [
    refused('cycle-time', 'needs-column', started),
    refused('velocity', 'needs-iterations'),
    refused('work-in-progress', 'needs-column', started),
  ];
  const groups = groupRefusals(
    all.map(series => ({kpi: series.kpi, title: series.kpi, words: refusalWordsFor(words)(series)})),
  );
  expect(groups.map(({kpis}) => kpis)).toEqual([['cycle-time', 'work-in-progress'], ['velocity']]);
});

test('what two exports tell is not sent to the sprint sheet, which cannot tell it', () => {
  const {remedy} = refusalWordsFor(words)(
    refused('planned-work-delivered', 'needs-table', {table: 'commitments', columns: []}),
  );
  expect(remedy).toBe('export');
});
