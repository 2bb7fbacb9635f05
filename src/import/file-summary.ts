import type {FileSummary} from './draft.ts';
import type {Superseded} from './join-files.ts';
import {examplesOf} from './read-fields.ts';
import type {TypedFile} from './type-file.ts';

/** A file as the draft shows it: what it was taken for, what feeds which field, and how many rows are used. */
export function summaryOf(file: TypedFile, superseded: readonly Superseded[]): FileSummary {
  const {raw, format} = file;
  const used = new Set(file.sources.flatMap(source => source.columns));
  const rowsUsed = file.rowsUsed - superseded.filter(({source}) => source === file.name).length;
  return {
    name: file.name,
    format: format.id,
    confidence: file.confidence,
    table: format.table,
    encoding: raw.encoding,
    delimiter: raw.delimiter,
    rowsRead: file.rowsRead,
    rowsUsed,
    rowsLeftOut: file.rowsRead - rowsUsed,
    fields: file.sources.map(({field, columns, headers, confidence, by, constant}) => ({
      field,
      columns,
      headers,
      confidence,
      by,
      ...(constant !== undefined && {constant}),
      examples: constant === undefined ? examplesOf(raw.columns[columns[0] ?? -1], raw.rows) : [constant],
    })),
    unused: raw.columns.flatMap(({header}, column) => (used.has(column) || header === '' ? [] : [header])),
  };
}
