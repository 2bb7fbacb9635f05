import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {definitions} from '../../../src/catalogue/catalogue.ts';
import type {Grain} from '../../../src/index.ts';
import {tables} from '../../../src/tables/tables.ts';
import {grains} from '../../../src/time/period.ts';
import {useAllLenses} from '../../../widgets/parts/all-lenses.ts';
import {english} from '../../../widgets/words/en.ts';
import {failures} from '../../../widgets/words/en-failures.ts';
import {reasons} from '../../../widgets/words/en-reasons.ts';
import {useFailures} from '../../../widgets/words/failure-words.ts';
import {figureWordsFor} from '../../../widgets/words/figure-words.ts';
import {refusalWordsFor} from '../../../widgets/words/refusal-words.ts';
import {addLanguage, wordsFor} from '../../../widgets/words/registry.ts';
import {refused, usualVerdict} from '../parts/series-facts.ts';

useFailures(failures);
useAllLenses();
const words = wordsFor('en');

/** Every reason of the engine's contract, as it stands there, and those that its rooms make up on the way. */
const contract = readFileSync('src/engine/series.ts', 'utf8');
const everyReason = [...(/export type Reason =([^;]*);/.exec(contract)?.[1]?.matchAll(/'([a-z-]+)'/g) ?? [])].map(
  ([, reason]) => reason ?? '',
);
const otherReasons = ['not-loaded', 'no-complete-period'];
/** The reasons that definitions give of their own. */
const ownReasons = new Set([...JSON.stringify(definitions).matchAll(/"why":"([a-z-]+)"/g)].map(([, why]) => why ?? ''));

describe('reasons', () => {
  test('the contract is read', () => {
    expect(everyReason.length).toBeGreaterThan(10);
  });

  test.each([...new Set([...everyReason, ...otherReasons, ...ownReasons])])('%s is worded with what to do', reason => {
    expect(reasons.has(reason)).toBe(true);
    expect(words.reason(reason)).toMatch(/^[A-Z].*\.$/);
  });

  test('one that nobody knows is still a sentence', () => {
    expect(words.reason('moon-phase')).toBe('It cannot be computed (moon-phase).');
    expect(refusalWordsFor(words)(refused('velocity', 'moon-phase')).text).toBe('It cannot be computed (moon-phase).');
  });

  test('a row left out is told why', async () => {
    const {leftOutReason} = await words.dialogs();
    for (const reason of [...everyReason, ...otherReasons]) expect(leftOutReason(reason)).not.toBe(reason);
    expect(leftOutReason('end-before-start')).toBe('it ended before it started');
  });
});

describe('refusals', () => {
  /** Each definition with what it can lack: its columns, its table, a rule. */
  const lacking = definitions.flatMap(({id, from, needs = []}) => [
    ...needs.map(column => [id, 'needs-column', {table: from, columns: [column]}] as const),
    [id, 'needs-table', {table: from, columns: []}] as const,
  ]);

  test.each(lacking)('%s with %s %j says what helps', (kpi, why, needs) => {
    const {text, remedy, action} = refusalWordsFor(words)(refused(kpi, why, needs));
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/^The column for/);
    expect(remedy).not.toBe('none');
    expect(action).not.toBe('');
  });

  test.each(Object.keys(tables))('a missing table %s has words', table => {
    expect(refusalWordsFor(words)(refused('velocity', 'needs-table', {table, columns: []})).text).toMatch(/\.$/);
  });

  test('the sentences of the first minute with a Jira export', () => {
    expect(
      refusalWordsFor(words)(refused('cycle-time', 'needs-column', {table: 'items', columns: ['started']})),
    ).toEqual({
      text: 'No date on which work started. Two exports a week apart will tell; or add a “Start date” column.',
      remedy: 'export',
      action: 'How to export it',
    });
    expect(refusalWordsFor(words)(refused('velocity', 'needs-iterations'))).toMatchObject({
      remedy: 'sprint-sheet',
      action: 'Open the sheet',
    });
    expect(
      refusalWordsFor(words)(
        refused('escaped-defects', 'needs-answer', {table: 'items', columns: [], rule: 'escaped'}),
      ),
    ).toMatchObject({remedy: 'escaped-rule', action: 'Choose a rule'});
    expect(refusalWordsFor(words)(refused('velocity', 'scope-mismatch'))).toMatchObject({remedy: 'team'});
    expect(
      refusalWordsFor(words)(refused('clv', 'needs-grain', {table: 'subscriptions', columns: [], grains: ['month']})),
    ).toMatchObject({text: 'It is computed by month alone, not over these periods.', remedy: 'none'});
    expect(words.refusalsWaiting(4, 11)).toBe('4 of 11 numbers wait for this');
    expect(words.refusalsWaiting(1, 11)).toBe('1 of 11 numbers waits for this');
  });
});

describe('verdicts', () => {
  test('say what may be said', () => {
    expect(words.verdict(usualVerdict, 'sprint', undefined, 'value')).toBe('usual');
    expect(words.verdict({...usualVerdict, state: 'above'}, 'sprint', '3 Nov', 'value')).toBe(
      'above usual since 3 Nov',
    );
    expect(words.verdict({...usualVerdict, state: 'below'}, 'month', 'Aug', 'value')).toBe('below usual since Aug');
    expect(words.verdict({...usualVerdict, state: 'too-little-history', points: 4}, 'sprint', undefined, 'value')).toBe(
      'too little history: 4 of 10 sprints',
    );
    expect(words.verdict({...usualVerdict, state: 'not-judged'}, 'month', undefined, 'value')).toBe(
      'not judged: each month follows the one before',
    );
  });

  test('on changes say that they are about the change', () => {
    expect(words.verdict(usualVerdict, 'sprint', undefined, 'change')).toBe('usual change');
    expect(words.verdict({...usualVerdict, state: 'above'}, 'sprint', '3 Nov', 'change')).toBe(
      'change above usual since 3 Nov',
    );
    expect(words.usualRange('−5', '+7', 'change')).toBe('changes of −5 to +7');
  });

  test.each(grains)('the grain %s has a singular and a plural', grain => {
    expect(words.grainNoun(grain as Grain, 1)).not.toBe(words.grainNoun(grain as Grain, 2));
  });
});

test('amounts take their unit', () => {
  expect(words.amount(9, 'days')).toBe('9 days');
  expect(words.amount(1, 'days')).toBe('1 day');
  expect(words.amount(0, 'defects')).toBe('0 bugs');
  expect(words.amount(0.86, 'share')).toBe('86\u202f%');
  expect(words.amount(3.5, 'number')).toBe('3.5');
  expect(words.counts(2, 31)).toBe('2 of 31');
});

test('one of something is said in the singular', () => {
  expect(words.unitText('work-in-progress', 'items', 'on 20 Nov', 1)).toBe('item on 20 Nov');
  expect(words.unitText('work-item-age', 'days: 85 % are at most', undefined, 1)).toBe('day: 85 % are at most');
  expect(words.unitText('completed-stories', 'stories', 'in week 3', 2)).toBe('stories in week 3');
});

test('a header without items does not count them', () => {
  const fact = {role: '', periods: undefined, through: '31 Dec 2025', loaded: '3 Jan 2026', items: 0, leftOut: 0};
  expect(words.header(fact)).toBe('data through 31 Dec 2025, loaded 3 Jan 2026');
  expect(words.header({...fact, items: 1})).toBe('data through 31 Dec 2025, loaded 3 Jan 2026 · 1 item');
});

test('a comparison says its date, and the change where no verdict stands beside it', () => {
  const fact = {before: 'sprint 46', amount: '9 days', change: '+5', now: undefined};
  expect(words.comparison(fact)).toBe('sprint 46: 9 days');
  expect(words.comparison({...fact, now: 'sprint 47'})).toBe('sprint 46: 9 days; +5 by sprint 47');
  expect(words.comparison({...fact, change: words.change(0, 'days'), now: 'sprint 47'})).toBe(
    'sprint 46: 9 days; the same by sprint 47',
  );
  expect(words.change(-0.05, 'share')).toBe('−5 percentage points');
  expect(words.change(0.01, 'share')).toBe('+1 percentage point');
  expect(words.change(-0.011, 'share')).toBe('−1.1 percentage points');
});

test('the header', () => {
  const fact = {
    role: 'Product owner view',
    periods: 'sprints 41 to 47',
    through: '20 Nov 2026',
    loaded: '21 Nov',
    items: 412,
    leftOut: 6,
  };
  expect(words.header(fact)).toBe(
    'Product owner view · sprints 41 to 47 · data through 20 Nov 2026, loaded 21 Nov · 412 items, 6 left out',
  );
  expect(words.header({...fact, role: '', periods: undefined, leftOut: 0})).toBe(
    'data through 20 Nov 2026, loaded 21 Nov · 412 items',
  );
});

test('a point of a chart', () => {
  const fact = {
    name: 'sprint 47',
    amount: '38 points',
    reason: undefined,
    usual: undefined,
    committed: '40',
    state: undefined,
    counts: undefined,
    events: [],
  };
  expect(figureWordsFor(words).point(fact)).toBe('Sprint 47: 38 points, committed 40');
  expect(
    figureWordsFor(words).point({...fact, usual: {side: 'inside', low: '24', high: '46'}, committed: undefined}),
  ).toBe('Sprint 47: 38 points, inside usual 24 to 46');
  expect(figureWordsFor(words).point({...fact, state: 'running', committed: undefined})).toBe(
    'Sprint 47: 38 points, still running',
  );
  expect(
    figureWordsFor(words).point({...fact, amount: undefined, reason: words.reason('no-data'), committed: undefined}),
  ).toContain('Nothing recorded');
});

test('what happened stands in a point\u2019s tip and in its remark', () => {
  const fact = {
    name: 'sprint 45',
    amount: '38 points',
    reason: undefined,
    usual: {side: 'inside', low: '24', high: '46'},
    committed: undefined,
    state: undefined,
    counts: undefined,
    events: ['22 Oct: Release freeze'],
  } as const;
  expect(figureWordsFor(words).point(fact)).toBe('Sprint 45: 38 points, inside usual 24 to 46\n22 Oct: Release freeze');
  expect(figureWordsFor(words).remark(fact)).toBe('usual; 22 Oct: Release freeze');
  expect(figureWordsFor(words).remark({...fact, usual: undefined, events: []})).toBe('');
});

test.each([...definitions])('$id has a title, a sentence and a unit', definition => {
  const {title, says, unit} = words.kpi(definition);
  expect(title).not.toBe('');
  expect(says).toMatch(/\.$/);
  expect(unit).not.toMatch(/\d %/);
});

test('every failure says what to do, an unknown one too', () => {
  expect(words.failure({code: 'no-space'}).action).toContain('the data are as before');
  expect(words.failure({code: 'moon-phase'})).toEqual({
    title: 'This could not be shown.',
    action: 'Try again; if it stays, load the file again. (moon-phase)',
  });
});

describe('languages', () => {
  test('a language that is not there is English, with English formats', () => {
    expect(wordsFor('tlh').language).toBe('en');
    expect(wordsFor('tlh').formats.locale).toBe('en-GB');
    expect(wordsFor('en-US').formats.locale).toBe('en-US');
    expect(wordsFor('').language).toBe('en');
  });

  test('one that is added is used from then on', () => {
    addLanguage('zz', formats => ({...english(formats), language: 'zz'}));
    expect(wordsFor('zz-AB').language).toBe('zz');
  });
});

test('one of something is said in the singular, and all of something is not', () => {
  const {unitText} = wordsFor('en');
  expect(unitText('features-finished', 'features', 'in PI 3', 1)).toBe('feature in PI 3');
  expect(unitText('backlog', 'open items', undefined, 1)).toBe('open item');
  expect(unitText('paying-customers', 'customers', undefined, 2)).toBe('customers');
  expect(unitText('planned-work-delivered', 'of planned items delivered', undefined, 1)).toBe(
    'of planned items delivered',
  );
});
