import {expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

const lines = (cells: readonly string[]): string => cells.join('\n');

test('a file that knows no types says nothing about bugs, and one whose labels tell them counts those', async () => {
  const kit = await openKit({memory: true, now: () => Date.UTC(2026, 8, 1)});
  await kit.import(
    lines([
      'id,title,status,created,started,finished',
      '1,One,Done,2026-06-01,2026-06-02,2026-06-05',
      '2,Two,Done,2026-07-01,2026-07-02,2026-07-05',
      '3,Three,Open,2026-08-20,,',
    ]),
  );
  const unknown = await kit.read('bugs-created', {by: 'month'});
  expect(unknown.why).toBe('needs-column');
  expect(unknown.needs).toMatchObject({table: 'items', columns: ['type']});
  expect((await kit.read('throughput', {by: 'month'})).readings.map(({value}) => value)).toEqual([1, 1, 0]);

  await kit.import(
    lines([
      'id,title,labels,status,created,started,finished',
      '1,One,bug,Done,2026-06-01,2026-06-02,2026-06-05',
      '2,Two,,Done,2026-07-01,2026-07-02,2026-07-05',
      '3,Three,bug,Open,2026-08-20,,',
    ]),
    {dataset: 'labelled'},
  );
  const known = await kit.read('bugs-created', {dataset: 'labelled', by: 'month'});
  expect(known.readings.map(({value}) => value)).toEqual([1, 0, 1]);

  await kit.import(
    lines([
      'id,title,type,status,created,started,finished',
      '1,One,Story,Done,2026-06-01,2026-06-02,2026-06-05',
      '2,Two,Task,Done,2026-07-01,2026-07-02,2026-07-05',
    ]),
    {dataset: 'typed'},
  );
  const typed = await kit.read('bugs-created', {dataset: 'typed', by: 'month'});
  expect(typed.readings.map(({value}) => value)).toEqual([0, 0]);
});
