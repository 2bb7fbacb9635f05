import {readCsv} from '../../../src/csv/read-csv.ts';
import {formatOf} from '../../../src/formats/registry.ts';
import {openDraft} from '../../../src/import/draft-state.ts';
import {IssueLog} from '../../../src/import/issue-log.ts';
import {mapFields} from '../../../src/import/mapping.ts';
import {readFields} from '../../../src/import/read-fields.ts';
import {defaultConventions} from '../../../src/time/conventions.ts';
import {newDataset, runOut, today} from './draft-context.js';
import {answer} from './worker-call.js';

let blob;
let bytes;

function sizeOf(value) {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (Array.isArray(value))
    return value.reduce((sum, text) => sum + (typeof text === 'string' ? 16 + text.length : 0), 0);
  return 0;
}

/** Bytes that columns hold: arrays as they are, dictionaries by their texts. */
function sizeOfColumns(columns) {
  return columns.reduce((sum, column) => sum + Object.values(column).reduce((own, part) => own + sizeOf(part), 0), 0);
}

/** The cells of every mapped column as typed columns, which is what a database's CSV reader gives. */
function typeCells(raw) {
  const format = formatOf('jira');
  const work = {
    name: 'export.csv',
    raw,
    format,
    sources: mapFields(
      format,
      raw.columns.map(({header}) => header),
    ),
    log: new IssueLog('export.csv', raw.lines),
    context: {conventions: defaultConventions, today, existing: new Map(), knownKpis: [], answer: () => undefined},
  };
  return runOut(readFields(work, () => true)).columns;
}

async function timed(run) {
  const start = performance.now();
  const value = await run();
  return {time: performance.now() - start, value};
}

answer({
  async load(given) {
    blob = given;
    bytes = undefined;
    return blob.size;
  },
  /** The limit of any parser in JavaScript: one look at every byte. */
  async loop() {
    bytes ??= new Uint8Array(await blob.arrayBuffer());
    const {time, value} = await timed(() => {
      let commas = 0;
      let lines = 0;
      let quotes = 0;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === 44) commas++;
        else if (byte === 10) lines++;
        else if (byte === 34) quotes++;
      }
      return commas + lines + quotes;
    });
    return {time, rows: value};
  },
  async raw() {
    bytes = undefined;
    const {time, value} = await timed(() => readCsv(blob));
    return {time, rows: value.rows, columnBytes: sizeOfColumns(value.columns) + value.lines.byteLength};
  },
  async typed() {
    bytes = undefined;
    const {time, value} = await timed(async () => {
      const raw = await readCsv(blob);
      return {raw, columns: typeCells(raw)};
    });
    return {time, rows: value.raw.rows, columns: value.columns.size};
  },
  async draft() {
    bytes = undefined;
    const {time, value} = await timed(async () => {
      const table = await readCsv(blob);
      return runOut(openDraft([{name: 'export.csv', table}], newDataset));
    });
    return {
      time,
      rows: value.typed[0].rowsUsed,
      issues: value.outcome.issues.map(({code, count}) => `${code} ${count}`),
    };
  },
});
