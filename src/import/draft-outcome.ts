import type {Table} from '../tables/column.ts';
import type {Issue} from '../tables/issue.ts';
import type {TableName} from '../tables/tables.ts';
import type {Coverage, CoveredDays} from '../time/coverage.ts';
import {formatDay} from '../time/day.ts';
import {matchPlans} from './commitment-rows.ts';
import {deriveCommitments} from './commitments.ts';
import {coverageByTable, coverageOf, mergeCoverage, planCoverage, uniteCoverage} from './coverage.ts';
import type {FileSummary, Question, RowChanges} from './draft.ts';
import type {DraftContext} from './draft-context.ts';
import {settingsAfter} from './draft-settings.ts';
import {escapedQuestion, everyBug, namesNoBug} from './escaped.ts';
import {summaryOf} from './file-summary.ts';
import {byEffect} from './issue-log.ts';
import {deriveChanges} from './item-changes.ts';
import {addItemHistory} from './item-history.ts';
import {joinTables, type Superseded} from './join-files.ts';
import {type Merged, mergeTable} from './merge.ts';
import {planIssues} from './plan-issues.ts';
import {type ProductAliases, productAliases, renameProducts} from './product-aliases.ts';
import {type ProductNames, placeItems, productNames} from './product-places.ts';
import {type AnswerOf, fileQuestions} from './questions.ts';
import {overlapQuestion, settleOverlap} from './revenue-overlap.ts';
import {settleSubscriptions} from './settle-revenue.ts';
import {modeOf, partsOf, sheetsBefore} from './sheet-first.ts';
import type {TypedFile} from './type-file.ts';

/** Everything that follows from the typed files: what would be stored, asked and said. */
export interface Outcome {
  readonly tables: ReadonlyMap<TableName, Table>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly coverage: Coverage | undefined;
  readonly files: readonly FileSummary[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  readonly rows: RowChanges;
}

/** Joins the files of a draft, merges them into the dataset and derives what successive imports tell. */
export function* settle(
  files: readonly TypedFile[],
  given: DraftContext,
  answerOf: AnswerOf,
): Generator<void, Outcome> {
  const products = productsAfter(files, given);
  const aliases = productAliases(products);
  const names = productNames(products);
  const context = yield* renameStored(sheetsBefore(files, given), aliases, names);
  const merged = new Map<TableName, Merged>();
  const joined = new Map<TableName, Table>();
  const superseded: Superseded[] = [];
  const after = (name: TableName) => merged.get(name)?.table ?? context.tables.get(name);
  for (const name of inOrder(files)) {
    const parts = partsOf(name, files, context);
    const join = yield* joinTables(name, parts);
    superseded.push(
      ...join.superseded.filter(({source}) => files.some(file => file.name === source && file.format.table === name)),
    );
    const renamed = yield* renameProducts(name, join.table, aliases);
    const incoming =
      name === 'commitments'
        ? yield* matchPlans(renamed, after('items'), after('iterations'))
        : placed(name, renamed, names);
    joined.set(name, incoming);
    const whole = yield* mergeTable(name, context.tables.get(name), incoming, modeOf(name, files, context));
    merged.set(name, name === 'items' ? {...whole, table: placeItems(whole.table, names)} : whole);
  }
  const tables = new Map<TableName, Table>([...merged].map(([name, {table}]) => [name, table] as const));
  for (const [name, table] of context.tables)
    if (!tables.has(name) && table !== given.tables.get(name)) tables.set(name, table);
  const overlap = yield* settleRevenue(tables, joined.get('subscriptions'), context, answerOf);
  const {fileCoverage, coverage, issues} = coverageAfter(files, context);
  yield* addHistory(tables, merged.get('items'), joined.get('items'), fileCoverage, context);
  const items = tables.get('items');
  const settings = settingsAfter(files, context);
  const questions = [
    ...questionsOf(files, joined.has('items') ? items : undefined, answerOf),
    ...(overlap ? [overlap] : []),
  ];
  return {
    tables,
    settings,
    coverage,
    files: files.map(file => summaryOf(file, superseded)),
    questions,
    issues: [
      ...files.flatMap(file => file.issues),
      ...supersededIssues(superseded),
      ...issues,
      ...planIssues(name => tables.get(name) ?? context.tables.get(name), files),
      ...questions.filter(namesNoBug).map(unmatchedIssue),
    ].sort(byEffect),
    rows: sumChanges(
      [...merged].filter(([name]) => files.some(file => file.format.table === name)).map(([, {changes}]) => changes),
    ),
  };
}

/** The tables of the files; plans last, because they are matched with items and iterations. */
function inOrder(files: readonly TypedFile[]): readonly TableName[] {
  const names = [...new Set(files.flatMap(file => [...file.tables.keys()]))];
  return names.sort((a, b) => Number(a === 'commitments') - Number(b === 'commitments'));
}

/** The products after the import: aliases of this file hold for its other tables, and for what is stored. */
function productsAfter(files: readonly TypedFile[], {tables}: DraftContext): Table | undefined {
  return files.findLast(file => file.tables.has('products'))?.tables.get('products') ?? tables.get('products');
}

/** The dataset with its products under their own names, and its items with theirs. */
function* renameStored(
  context: DraftContext,
  aliases: ProductAliases,
  names: ProductNames,
): Generator<void, DraftContext> {
  if (names.size === 0) return context;
  const tables = new Map<TableName, Table>();
  for (const [name, table] of context.tables) {
    const renamed = yield* renameProducts(name, table, aliases);
    tables.set(name, name === 'items' ? placeItems(renamed, names) : renamed);
  }
  return {...context, tables};
}

/** A file's items with their products where it tells products at all: a file that does not must leave those that are stored alone. */
function placed(name: TableName, table: Table, names: ProductNames): Table {
  return name === 'items' && table.columns.has('product') ? placeItems(table, names) : table;
}

/** Which subscriptions count, and what they tell together; the question that is open about them. */
function* settleRevenue(
  tables: Map<TableName, Table>,
  incoming: Table | undefined,
  context: DraftContext,
  answerOf: AnswerOf,
): Generator<void, Question | undefined> {
  const merged = tables.get('subscriptions');
  if (!incoming || !merged) return undefined;
  const existing = context.mode === 'replace' ? undefined : context.tables.get('subscriptions');
  const {table, question} = settleOverlap(existing, incoming, merged, answerOf(undefined, overlapQuestion));
  tables.set('subscriptions', yield* settleSubscriptions(table));
  return question;
}

/** Changes of items between imports, and what was planned into which sprint. */
function* addHistory(
  tables: Map<TableName, Table>,
  merged: Merged | undefined,
  incoming: Table | undefined,
  coverage: CoveredDays | undefined,
  context: DraftContext,
): Generator<void, void> {
  const before = context.tables.get('items');
  const after = coverageByTable(context.coverage, context.tables).get('items')?.through;
  const through = coverage?.through;
  if (merged && incoming && after !== undefined && through !== undefined && through >= after) {
    const known = context.tables.get('changes');
    const changes = yield* deriveChanges({
      before,
      incoming,
      matches: merged.matches,
      same: merged.same,
      after,
      through,
      known,
    });
    if (changes) tables.set('changes', (yield* mergeTable('changes', known, changes, 'update')).table);
    // A file of the same day corrects that day; it tells of no time that passed.
    if (before && context.mode === 'update' && through > after) {
      tables.set('items', addItemHistory({before, merged: merged.table, matches: merged.matches, after}));
    }
  }
  const items = tables.get('items') ?? before;
  const iterations = tables.get('iterations') ?? context.tables.get('iterations');
  const known = tables.get('commitments') ?? context.tables.get('commitments');
  if (!known && !(items && iterations)) return;
  const commitments = yield* deriveCommitments({
    known,
    before,
    beforeThrough: after,
    incoming,
    through,
    items,
    iterations,
  });
  if (commitments) tables.set('commitments', commitments);
}

/** The days that each table covers after the import, and those of all together. Replaced targets or sprints say nothing about the days that the items cover. */
function coverageAfter(
  files: readonly TypedFile[],
  context: DraftContext,
): {
  readonly fileCoverage: CoveredDays | undefined;
  readonly coverage: Coverage | undefined;
  readonly issues: readonly Issue[];
} {
  const {today, through} = context;
  const byTable = new Map(coverageByTable(context.coverage, context.tables));
  const issues: Issue[] = [];
  let fileCoverage: CoveredDays | undefined;
  for (const name of new Set(files.map(file => file.format.table))) {
    const own = files.filter(file => file.format.table === name);
    const activities = own.map(file => file.activity).filter(activity => activity !== undefined);
    const now =
      coverageOf(activities, through, today) ?? planCoverage(name, byTable, Math.min(through ?? today, today));
    if (!now) continue;
    if (name === 'items') fileCoverage = now;
    const before = context.mode === 'replace' ? undefined : byTable.get(name);
    const {coverage, gap} = mergeCoverage(before, now);
    if (coverage) byTable.set(name, coverage);
    issues.push(...coverageIssues(before, now, gap));
  }
  if (through !== undefined && through > today)
    issues.push({
      code: 'through-in-future',
      effect: 'changed',
      value: formatDay(through),
      expected: formatDay(today),
      count: 1,
    });
  return {fileCoverage, coverage: uniteCoverage(byTable), issues};
}

function coverageIssues(before: CoveredDays | undefined, now: CoveredDays, gap: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  if (gap)
    issues.push({
      code: 'coverage-gap',
      effect: 'note',
      value: `${formatDay(now.from)}/${formatDay(now.through)}`,
      expected: 'adjacent-days',
      action: 'import-between',
      count: 1,
    });
  if (before && now.through < before.through) {
    issues.push({
      code: 'older-file',
      effect: 'note',
      value: formatDay(now.through),
      expected: formatDay(before.through),
      action: 'check-order',
      count: 1,
    });
  }
  return issues;
}

function questionsOf(files: readonly TypedFile[], items: Table | undefined, answerOf: AnswerOf): readonly Question[] {
  const questions = [...fileQuestions(files, answerOf)];
  const given = answerOf(undefined, 'escaped');
  const escaped = items && escapedQuestion(items, typeof given === 'string' ? [given] : given);
  return escaped ? [...questions, escaped] : questions;
}

/** The chosen marks as the user would write them; their count is of bugs that could have had one. */
function unmatchedIssue({answer = '', choices}: Question): Issue {
  const texts = choices.filter(({id}) => answer.includes(id)).map(({id, text}) => text ?? id);
  const bugs = choices.find(({id}) => id === everyBug)?.count ?? 0;
  return {code: 'escaped-unmatched', effect: 'note', value: texts.join(', '), action: 'check-escaped', count: bugs};
}

function supersededIssues(superseded: readonly Superseded[]): readonly Issue[] {
  const issues: Issue[] = [];
  for (const source of new Set(superseded.map(row => row.source))) {
    const rows = superseded.filter(row => row.source === source);
    const [first] = rows;
    if (!first) continue;
    const lines = rows.slice(0, 5).map(row => row.line);
    issues.push({
      code: 'superseded',
      effect: 'left-out',
      file: source,
      row: first.line,
      rows: lines,
      value: first.key,
      expected: 'unique-key',
      count: rows.length,
    });
  }
  return issues;
}

function sumChanges(all: readonly RowChanges[]): RowChanges {
  const sum = (count: (changes: RowChanges) => number) => all.reduce((total, changes) => total + count(changes), 0);
  return {
    added: sum(one => one.added),
    changed: sum(one => one.changed),
    same: sum(one => one.same),
    absent: sum(one => one.absent),
  };
}
