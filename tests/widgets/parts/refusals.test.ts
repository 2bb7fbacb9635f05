import {expect, test} from 'vitest';
import {groupRefusals, refusalsTemplate} from '../../../widgets/parts/refusals-template.ts';
import {refusalWordsFor} from '../../../widgets/words/refusal-words.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';
import {markupOf} from '../charts/markup.ts';
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

test('what is of another kind than all records says which kind it is', () => {
  const wordsOf = refusalWordsFor(words);
  expect(wordsOf(refused('csat', 'no-data')).text).toBe('No answer is about satisfaction, on a scale such as 1 to 5.');
  expect(wordsOf(refused('lead-time', 'no-data'))).toMatchObject({remedy: 'add-file'});
});

test('titles that hold commas of their own are told apart', () => {
  const refusal = {text: 'No date on which work started.', action: 'How to export it', remedy: 'export'} as const;
  const groups = groupRefusals(
    ['Cycle time, started to done', 'Work in progress, by age'].map((title, at) => ({
      kpi: `k${at}`,
      title,
      words: refusal,
    })),
  );
  const card = refusalsTemplate(groups, {words, span: 6, headingLevel: 3, of: 14, remedy: () => undefined});
  expect(markupOf(card)).toContain('<b>Cycle time, started to done · Work in progress, by age</b>');
});
