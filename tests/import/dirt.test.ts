import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cellText} from '../../src/csv/raw-cells.ts';
import {readCsv} from '../../src/csv/read-csv.ts';
import {formatOf, formats} from '../../src/formats/registry.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {takeHeaderRows} from '../../src/import/header-rows.ts';
import {issueWords} from '../../widgets/words/issues.ts';
import {examples} from '../formats/examples.ts';
import {addsUp, afterCommit, csv, draftOf} from './helper.ts';

const knownKpis = [
  {id: 'velocity', names: ['Velocity']},
  {id: 'cycle-time', names: ['Cycle time']},
];

const dirt = fc.constantFrom(
  '',
  ' ',
  '?',
  'N/A',
  '0',
  '-1',
  '1,000',
  '1.000,5',
  '12 %',
  '8 pts',
  '99999999999999999999',
  '2026-02-30',
  '31/12/2026',
  '12/31/2026',
  '01/02/2026',
  '2026-06-01T10:00:00+14:00',
  '1/1/0001',
  'Done',
  "Won't Do",
  'Parked',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://example.com")',
  '<img src=x onerror=alert(1)>',
  'a;b,c|d',
  'a\nb',
  '"',
  "'-5",
  '🚲',
  'é'.repeat(50),
);

/** Which cells of a table are replaced by what, which rows stand twice, and which are cut off. */
const plan = fc.record({
  cells: fc.array(fc.tuple(fc.nat(11), fc.nat(60), dirt), {maxLength: 25}),
  repeats: fc.array(fc.nat(11), {maxLength: 4}),
  drops: fc.array(fc.nat(60), {maxLength: 3}),
  short: fc.option(fc.nat(11), {nil: undefined}),
});

async function cellsOf(text: string): Promise<{header: string[]; rows: string[][]}> {
  const table = await readCsv(text);
  return {
    header: table.columns.map(column => column.header),
    rows: Array.from({length: table.rows}, (_, row) => table.columns.map(column => cellText(column, row) ?? '')),
  };
}

describe.each(formats.map(format => format.id))('%s under dirt', id => {
  test('rows read are rows used and rows left out, each left out with an issue; again is the same', async () => {
    const {header, rows} = await cellsOf(examples[id]?.csv ?? '');
    await fc.assert(
      fc.asyncProperty(plan, async ({cells, repeats, drops, short}) => {
        const table = [...rows, ...rows, ...rows].map(row => [...row]);
        for (const [row, column, text] of cells) {
          const line = table[row % table.length];
          if (line) line[column % header.length] = text;
        }
        for (const row of repeats) table.push([...(table[row % table.length] ?? [])]);
        const kept = header.map(
          (_, column) => !drops.some(drop => drop % header.length === column) || header.length < 4,
        );
        const cut = [header, ...table].map(row => row.filter((_, column) => kept[column]));
        if (short !== undefined) cut[1 + (short % table.length)]?.splice(1);
        const text = csv(cut);
        const state = await draftOf({'dirt.csv': text}, {knownKpis});
        const sums = addsUp(state);
        expect(sums.read).toBe(sums.used + sums.leftOut);
        expect(sums.explained).toBe(sums.leftOut);
        const read = await readCsv(text);
        const lost = read.problems
          .filter(problem => problem.code === 'totals-row' || problem.code === 'repeated-header')
          .reduce((sum, problem) => sum + problem.count, 0);
        expect(sums.read).toBe(takeHeaderRows(read).raw.rows + lost);
        const [file] = viewDraft(state).files;
        const layout = formatOf(file?.format ?? '')?.layout;
        if (file && file.table !== 'measures' && (layout === undefined || layout === 'rows'))
          expect(state.outcome.tables.get(file.table)?.rows).toBe(file.rowsUsed);
        for (const issue of state.outcome.issues) {
          const words = issueWords[issue.code]?.(issue);
          expect(words?.what, issue.code).toBeTruthy();
          if (issue.expected !== undefined && issue.code !== 'estimate-conflict')
            expect(words?.expected, issue.expected).toBeTruthy();
          if (issue.action !== undefined) expect(words?.action, issue.action).toBeTruthy();
          if (issue.effect === 'left-out') expect(issue.row, issue.code).toBeGreaterThan(1);
        }
        if (state.outcome.questions.some(question => question.blocking)) return;
        const again = viewDraft(await draftOf({'dirt.csv': text}, {knownKpis, ...afterCommit(state)})).rows;
        expect(again).toMatchObject({added: 0, changed: 0, absent: 0});
      }),
      {numRuns: 15},
    );
  });
});
