import {expect, test} from 'vitest';
import {formatOf} from '../../src/formats/registry.ts';
import {templateCsv, templateTables} from '../../src/formats/template-csv.ts';
import {viewDraft} from '../../src/import/draft-view.ts';
import {draftOf} from '../import/helper.ts';

test.each(templateTables)('the template of %s is a file that the kit reads without a word', async table => {
  const knownKpis = ['velocity', 'cycle-time', 'escaped-defects'].map(id => ({id, names: []}));
  const state = await draftOf({'template.csv': templateCsv(table)}, {knownKpis});
  const view = viewDraft(state);
  const {table: name} = formatOf(table) ?? {};
  expect(view.files[0]).toMatchObject({
    format: table,
    confidence: 1,
    table: name,
    rowsRead: 2,
    rowsUsed: 2,
    unused: [],
  });
  expect(view.issues).toEqual([]);
  expect(view.questions.filter(question => question.blocking)).toEqual([]);
});
