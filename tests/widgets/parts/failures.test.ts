import {expect, test} from 'vitest';
import {failureOf} from '../../../widgets/parts/failure.ts';
import {groupFailures} from '../../../widgets/parts/state-templates.ts';
import type {FailureFact} from '../../../widgets/words/words.ts';

const storage: FailureFact = {code: 'storage-failed'};

test('numbers that failed for one cause share a message', () => {
  const failures = new Map<string, FailureFact>([
    ['velocity', storage],
    ['backlog', {code: 'failed', detail: 'boom'}],
    ['cycle-time', storage],
    ['on-time', {code: 'failed', detail: 'bang'}],
  ]);
  expect(groupFailures(undefined, failures).map(({kpis}) => kpis)).toEqual([
    ['velocity', 'cycle-time'],
    ['backlog'],
    ['on-time'],
  ]);
});

test('what the element itself says is not said again', () => {
  expect(groupFailures(storage, new Map([['velocity', storage]]))).toEqual([]);
});

test('names that nobody knows share one, whatever they are', () => {
  const unknown = (detail: string) => ({code: 'unknown-kpi', detail});
  const failures = new Map(['nope', '__proto__'].map(name => [name, unknown(name)] as const));
  expect(groupFailures(undefined, failures).map(({kpis}) => kpis)).toEqual([['nope', '__proto__']]);
});

test('a file that leaves questions open names them, so that the page can answer them', () => {
  const questions = [{id: 'escaped'}, {id: 'date-order:created'}];
  expect(
    failureOf(Object.assign(new Error('kpi-kit: needs-answers'), {code: 'needs-answers', detail: {questions}})),
  ).toEqual({
    code: 'needs-answers',
    detail: 'escaped, date-order:created',
  });
});
