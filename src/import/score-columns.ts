import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import {scoreHeaders} from '../formats/answers.ts';
import {looseKey} from '../formats/header.ts';
import {isPersonHeader} from '../formats/people.ts';
import {scoresOf} from './score-texts.ts';
import {type FileWork, sliceRows, sourceOf} from './typing.ts';
import {TextDictionary} from './values/text-dictionary.ts';

/** A question with scores: its columns (a question may repeat), its words, and how often each score was given. */
export interface ScoreColumn {
  readonly header: string;
  readonly columns: readonly RawColumn[];
  readonly question: string;
  readonly counts: ReadonlyMap<number, number>;
  readonly cells: ScoreCells;
}

/** The first filled cell of each row among a question's columns: a place in `texts`, −1 where all are empty. */
export interface ScoreCells {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  /** By place in `texts`; missing where the text is no score. */
  readonly scores: readonly (number | undefined)[];
}

/** Rows that are looked at to tell what a column is. */
const sampleRows = 500;
const asksToRecommend = /recommend|promoter|\bnps\b|weiterempf/i;
const asksSatisfaction = /satisf|\bcsat\b|zufrieden|happy|pleased/i;

/** What exporters add to the answers: numbers that are no scores. */
const facts =
  /^(progress|duration|finished|status|locationlatitude|location latitude|locationlongitude|location longitude|user language|userlanguage|distribution ?channel|collector id|respondent id|network id|response type|tags|ending|external ?reference|ip ?address|custom data.*|recipient.*|.*nps group|.*_do|q_.*|#)$/;

/** Whether a text asks to recommend, as the NPS question does. */
export function isNpsText(text: string): boolean {
  return asksToRecommend.test(text);
}

/** Whether a text asks for satisfaction. */
export function isCsatText(text: string): boolean {
  return asksSatisfaction.test(text);
}

/** Whether a column by its header and its cells holds scores of the kind that answers have. */
export function isScoreColumn(column: RawColumn): boolean {
  const {header} = column;
  return (scoreHeaders.includes(looseKey(header)) || isNpsText(header) || isCsatText(header)) && holdsScores(column);
}

/** Whether most cells of a sample are whole numbers from 0 to 10, or steps of satisfaction. */
function holdsScores(column: RawColumn): boolean {
  const texts: string[] = [];
  for (let row = 0; row < sampleRows; row++) {
    const text = cellText(column, row)?.trim();
    if (text) texts.push(text);
  }
  const scores = scoresOf(texts).filter(
    score => score !== undefined && score >= 0 && score <= 10 && Number.isInteger(score),
  );
  return scores.length * 2 > texts.length;
}

/**
 * The file's questions with scores: those that are mapped, else every column of whole numbers from 0 to 10 that tells nothing else.
 * Columns of one question, as Typeform writes them, are one.
 */
export function* scoreColumns(work: FileWork): Generator<void, readonly ScoreColumn[]> {
  const mapped = sourceOf(work, 'score')?.columns ?? [];
  const used = new Set(work.sources.flatMap(source => source.columns));
  const groups = new Map<string, RawColumn[]>();
  for (const [at, column] of work.raw.columns.entries()) {
    const question = questionOf(work, at);
    const isFree = !used.has(at) && !facts.test(looseKey(column.header)) && !isPersonHeader(column.header);
    if (mapped.length > 0 ? !mapped.includes(at) : !isFree || !holdsScores(column)) continue;
    const group = groups.get(question);
    if (group) group.push(column);
    else groups.set(question, [column]);
  }
  const found: ScoreColumn[] = [];
  for (const [question, columns] of groups) {
    const cells = yield* readCells(columns, work.raw.rows);
    const counts = countScores(cells);
    if (mapped.length === 0 && !isNpsText(question) && [...counts.keys()].every(score => score <= 1)) continue;
    const header = columns[0]?.header ?? '';
    const isOwn =
      header !== '' && work.raw.columns.filter(column => column.header === header).length === columns.length;
    found.push({header: isOwn ? header : question, columns, question, counts, cells});
  }
  return found;
}

/** The question behind a column: the words under its header where the export has such a row, else the header. */
function questionOf({raw, labels}: FileWork, at: number): string {
  const header = raw.columns[at]?.header ?? '';
  return (labels?.[at] ?? header).trim().replace(/\s+/g, ' ').slice(0, 200);
}

function* readCells(columns: readonly RawColumn[], rows: number): Generator<void, ScoreCells> {
  const dictionary = new TextDictionary();
  const codes = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (row % sliceRows === sliceRows - 1) yield;
    for (const column of columns) {
      codes[row] = dictionary.codeOf(cellText(column, row)?.trim());
      if (codes[row] !== -1) break;
    }
  }
  return {codes, texts: dictionary.texts, scores: scoresOf(dictionary.texts)};
}

/** How often each score was given. */
function countScores({codes, scores}: ScoreCells): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) {
    const score = scores[code];
    if (score !== undefined) counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}

/** "0: 2, 7: 3, 10: 12": how often each score was given, the lowest first. */
export function distributionOf({counts}: ScoreColumn): string {
  return [...counts].map(([score, count]) => `${score}: ${count}`).join(', ');
}
