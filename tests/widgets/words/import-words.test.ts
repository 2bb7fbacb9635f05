import {describe, expect, test} from 'vitest';
import {formats} from '../../../src/formats/registry.ts';
import {openKit} from '../../../src/index.ts';
import {currencyOfLocale} from '../../../widgets/words/currencies.ts';
import {choiceWords} from '../../../widgets/words/en-import-lists.ts';
import {formWordsFor} from '../../../widgets/words/form-words.ts';
import {importWordsFor} from '../../../widgets/words/import-words.ts';
import {wordsFor} from '../../../widgets/words/registry.ts';

const words = importWordsFor(wordsFor('en'));

describe('the words of an import', () => {
  test.each([
    ...[
      'empty',
      'html',
      'xml',
      'json',
      'zip',
      'gzip',
      'png',
      'image',
      'pdf',
      'sqlite',
      'old-office',
      'utf-32',
      'binary',
      'no-table',
    ],
    ...['file-too-large', 'too-many-columns', 'too-many-rows', 'too-many-cells', 'cell-too-long', 'row-too-large'],
    'column-too-large',
  ])('say why a file is refused: %s', reason => {
    const {title, action} = words.refusal('a.csv', reason, 3);
    expect(title).toMatch(/^“a\.csv” cannot be loaded: .+ \(line 3\)\.$/);
    expect(title).not.toContain('it is no table of text');
    expect(action).toMatch(/ Nothing was stored\.$/);
  });

  test('name every choice of every question', async () => {
    const kit = await openKit({memory: true, now: () => Date.UTC(2026, 10, 21)});
    const own = 'month,velocity,happiness\n2026-08,20,3\n2026-09,22,4\n2026-10,21,5\n';
    const items = 'id;title;type;status;started;finished\n1;One;Bug;Odd;03/04/2026;05/04/2026\n2;Two;Bug;Done;;\n';
    const drafts = [await kit.prepare(own), await kit.prepare(items)];
    const questions = drafts.flatMap(draft => draft.questions);
    const codes = new Set(questions.map(({code}) => code));
    expect([...codes].sort()).toEqual(
      ['date-order', 'escaped', 'measure-better', 'measure-rollup', 'measure-unit', 'status-category'].sort(),
    );
    for (const {code, choices, column} of questions) {
      expect(words.question(code, column ?? ''), code).not.toBe('');
      for (const {id, text} of choices)
        if (text === undefined) expect(choiceWords.has(`${code} ${id}`), `${code} ${id}`).toBe(true);
    }
  });

  test('name every field of every format in plain words', () => {
    const names = formats.flatMap(({fields}) => fields.map(({field}) => words.field(field)));
    expect(names.filter(name => name === undefined || /\p{Ll}\p{Lu}/u.test(name))).toEqual([]);
  });

  test('count what a choice is about: bugs, people, else rows', () => {
    expect(words.counted('escaped', 1)).toBe('1 bug');
    expect(words.counted('step-order', 2000)).toBe('2,000 people');
    expect(words.counted('step-order', 1)).toBe('1 person');
    expect(words.counted('status-category', 2)).toBe('2 rows');
  });

  test.each([
    ['de', 'EUR'],
    ['de-CH', 'CHF'],
    ['en-US', 'USD'],
    ['en', undefined],
    ['ja', 'JPY'],
    ['not a tag', undefined],
  ])('know the money of %s: %s', (language, currency) => {
    expect(currencyOfLocale(language)).toBe(currency);
  });

  test('count in plain numbers', () => {
    expect(words.progress('reading', 1_250_000, 4_000_000, 12_000)).toBe('1.3 MB of 4 MB read, 12,000 rows');
    expect(words.progress('typing', 0, undefined, 1)).toBe('1 row read; making sense of them');
    expect(words.changes({added: 2, changed: 0, same: 1, absent: 0})).toBe('2 rows new, 1 row the same.');
    expect(words.changes({added: 0, changed: 0, same: 0, absent: 0})).toBe('0 rows new.');
    expect(words.done('Jira export', 'items', 1, '20 Nov 2026')).toBe(
      '1 item stored (Jira export); data through 20 Nov 2026.',
    );
    expect(words.issueLines([3, 9], 12)).toBe('3, 9 and 10 more');
    expect(words.mark('label:prod-bug', 'prod-bug')).toBe('label “prod-bug”');
  });

  test('of the forms name each unit and each problem', () => {
    const forms = formWordsFor(wordsFor('en'));
    expect(forms.valueIn('share')).toBe('Value (%)');
    expect(forms.valueIn('number')).toBe('Value');
    expect(forms.sheetProblem('day-missing', 'Blue 1')).toBe('“Blue 1” needs both days.');
    expect(forms.span('1 Jan', undefined)).toBe('since 1 Jan');
    expect(forms.span('1 Jan', '2 Feb')).toBe('1 Jan to 2 Feb');
    expect(forms.sprintCount(1, 1)).toBe('1 sprint, 1 with guessed dates');
  });
});
