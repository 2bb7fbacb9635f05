import {cellText} from '../csv/raw-cells.ts';
import type {RawColumn} from '../csv/raw-table.ts';
import type {CellReading} from '../formats/format.ts';
import {TextDictionary} from './values/text-dictionary.ts';

/** How a list in one cell is taken apart; the others change a cell into one text. */
const separators: Readonly<Partial<Record<CellReading, string>>> = {semicolons: ';', commas: ',', bars: '|'};

/** A sprint as old Jira Servers print it, `com.atlassian…[id=1,name=Sprint 1,startDate=…]`: its name may have commas and brackets and ends before the next field. */
const serverSprint = /^com\.atlassian\.[^[]*\[.*?\bname=(.*?)(?:,[a-zA-Z]+=.*|\]?\s*)$/s;

/** The sign between the values of a list in one cell, where the reading names one. */
export function separatorOf(read: CellReading | undefined): string | undefined {
  return read && separators[read];
}

/** The column with every cell as the reading makes it: segments of paths, keys of addresses. Each distinct text is worked on once. */
export function transformCells(column: RawColumn, rows: number, read: CellReading | undefined): RawColumn {
  if (read === undefined || separatorOf(read) !== undefined) return column;
  const codes = new Int32Array(rows).fill(-1);
  const made = new Map<string, number>();
  const dictionary = new TextDictionary(text => transformCell(text, read));
  for (let row = 0; row < rows; row++) {
    const text = cellText(column, row);
    if (text === undefined) continue;
    const code = made.get(text) ?? dictionary.codeOf(text);
    made.set(text, code);
    codes[row] = code;
  }
  return {kind: 'dictionary', header: column.header, codes, dictionary: dictionary.texts};
}

/** One cell as the reading makes it; empty where it has nothing to say. */
export function transformCell(text: string, read: CellReading): string {
  if (read === 'url-key' || read === 'url-project') return fromAddress(text, read === 'url-key');
  if (read === 'month-start') return text.trim().replace(/^(\d{4})[-/](0[1-9]|1[0-2])$/, '$1-$2-01');
  if (read === 'sprint-name') return serverSprint.exec(text)?.[1] ?? text;
  const segments = text
    .split('\\')
    .map(segment => segment.trim())
    .filter(segment => segment !== '');
  if (read === 'first-segment') return segments[0] ?? '';
  // A path of one segment is the project itself: its items are in no iteration yet.
  if (read === 'iteration-segment' && segments.length < 2) return '';
  return segments.at(-1) ?? '';
}

/** `https://host/group/project/-/issues/12` is `group/project#12`. An address of another shape is its own key. */
function fromAddress(text: string, withNumber: boolean): string {
  const found = /^[a-z]+:\/\/[^/]+\/(.+?)\/(?:-\/)?(?:issues|work_items|pull|merge_requests|incidents)\/(\d+)/i.exec(
    text.trim(),
  );
  if (!found) return withNumber ? text.trim() : '';
  return withNumber ? `${found[1]}#${found[2]}` : (found[1] ?? '');
}
