import * as duckdb from '@duckdb/duckdb-wasm';
import {startWorker} from './worker-call.js';

const worker = startWorker('/scripts/csv-worker.js');
let file;
let database;
let connection;

/** The file is one for all: DuckDB is told how its dates are written, because by itself it would leave them texts. */
const reading = {
  texts: "read_csv('export.csv')",
  dates: "read_csv('export.csv', timestampformat='%d/%b/%y %I:%M %p')",
};

async function openDuckdb() {
  const duck = new Worker('/duckdb/duckdb-browser-eh.worker.js');
  database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), duck);
  await database.instantiate('/duckdb/duckdb-eh.wasm');
  connection = await database.connect();
}

globalThis.bench = {
  async load(rows) {
    const response = await fetch(`/data/${rows}.csv`);
    file = new File([await response.blob()], 'export.csv');
    return worker.ask(['load', file]);
  },
  run: name => worker.ask([name]),
  async duckdb(columns) {
    if (!database) await openDuckdb();
    await database.registerFileHandle('export.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const start = performance.now();
    await connection.query(`create or replace table export as select * from ${reading[columns]}`);
    const time = performance.now() - start;
    const rows = Number((await connection.query('select count(*)::int as n from export')).get(0).n);
    const types = (await connection.query('describe export')).toArray().map(row => String(row.column_type));
    await connection.query('drop table export');
    await database.dropFile('export.csv');
    return {time, rows, types};
  },
};
