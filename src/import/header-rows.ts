import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn, RawTable} from '../csv/raw-table.ts';
import {headerKey} from '../formats/header.ts';
import {TextDictionary} from './values/text-dictionary.ts';

/** A file without its further header rows, and the words that they hold, by column. */
export interface HeaderRows {
  readonly raw: RawTable;
  readonly labels?: readonly (string | undefined)[];
}

/** Answers in words say nothing of the question. */
const plainSubAnswer = /^(?:response|open-ended response|custom data|score|antwort|réponse)?$/i;

/**
 * Takes further header rows off a survey's export: in Qualtrics two, the questions and the import ids; in SurveyMonkey one, the sub-answers,
 * where a question over several columns is named above the first of them alone. Other files stay as they are.
 */
export function takeHeaderRows(raw: RawTable): HeaderRows {
  const ids = [0, 1].find(row => raw.columns.some(column => cellText(column, row)?.startsWith('{"ImportId"')));
  if (ids !== undefined) {
    const labels = raw.columns.map(column => (ids === 0 ? undefined : cellText(column, 0)));
    return {raw: withoutFirst(raw, ids + 1), labels};
  }
  const keys = raw.columns.map(({header}) => headerKey(header));
  const respondent = raw.columns[keys.indexOf('respondent id')];
  if (!respondent || !keys.includes('collector id') || raw.rows === 0 || cellText(respondent, 0) !== undefined)
    return {raw};
  let question = '';
  const labels = raw.columns.map((column, at) => {
    const isContinued = column.header.trim() === '';
    if (!isContinued) question = column.header.trim();
    const answer = cellText(column, 0)?.trim() ?? '';
    const isOne = !isContinued && (raw.columns[at + 1]?.header.trim() ?? question) !== '';
    return plainSubAnswer.test(answer) || isOne ? question : `${question}: ${answer}`;
  });
  return {raw: withoutFirst(raw, 1), labels};
}

function withoutFirst(raw: RawTable, count: number): RawTable {
  return {
    ...raw,
    rows: raw.rows - count,
    lines: raw.lines.subarray(count),
    columns: raw.columns.map(column => dropFirst(column, count)),
  };
}

function dropFirst(column: RawColumn, count: number): RawColumn {
  if (column.kind === 'heap') {
    const start = column.offsets[count] ?? 0;
    return {
      ...column,
      bytes: column.bytes.subarray(start),
      offsets: column.offsets.slice(count).map(offset => offset - start),
    };
  }
  // The words of a header must not count among the cells that tell what a column holds.
  const dictionary = new TextDictionary();
  const codes = column.codes.slice(count).map(code => dictionary.codeOf(column.dictionary[code]));
  return {...column, codes, dictionary: dictionary.texts};
}
