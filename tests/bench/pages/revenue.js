import * as duckdb from '@duckdb/duckdb-wasm';
import {openKit} from '../../../dist/kpi-kit.js';
import '../../../dist/widgets/pm-kpi-panel/define.js';
import {generateSubscriptions, months, plans, writeSubscriptions} from '../subscriptions.mjs';
import {painted} from './painted.js';
import {startWorker} from './worker-call.js';

let worker;
let name;
let kit;
let parts;
let asked = 0;
let connection;

/** DuckDB's tables: the file as it reads it, and the best that it can have: numbers for customers, an enumeration for plans, whole minor units. */
const tables = {
  read: `select customer_id as customer, plan, start_date, end_date, amount * 100 as monthly from read_csv('subscriptions.csv')`,
  tuned: `select substr(customer_id, 3)::int as customer, plan::plan as plan, start_date, end_date, (amount * 100)::bigint as monthly
    from read_csv('subscriptions.csv', types = {'amount': 'decimal(12, 2)'})`,
};

const monthOf = day => `((year(${day}) - 2023) * 12 + month(${day}) - 7)`;

/** What comes and goes in each month, added up: far less work than joining rows with the months that they last for. */
const mrrQuery = table => `with change as (
    select ${monthOf('start_date')} as month, plan, sum(monthly) as change from ${table} group by all
    union all
    select ${monthOf('end_date')}, plan, -sum(monthly) from ${table} where end_date is not null group by all)
  select month::int as month, plan::varchar as plan, (sum(sum(change)) over (partition by plan order by month))::double as value
  from change group by month, plan`;

/** The question as it is said: who pays on the last day of each month. */
const joinQuery = table => `with months as (
    select month, (date '2023-08-01' + to_months(month::int))::date as next from range(${months}) as one (month))
  select month::int as month, plan::varchar as plan, sum(monthly)::double as value from ${table} join months
  on start_date < next and (end_date is null or end_date >= next) group by all`;

/** The same by customer: only where something changed can there be a movement. */
const movementsQuery = table => `with change as (
    select customer, plan, ${monthOf('start_date')} as month, monthly as change from ${table}
    union all
    select customer, plan, ${monthOf('end_date')}, -monthly from ${table} where end_date is not null),
  changes as (select customer, plan, month, sum(change) as change from change group by all),
  firsts as (select customer, min(${monthOf('start_date')}) as first from ${table} group by all),
  states as (
    select customer, plan, month, change,
      sum(change) over (partition by customer, plan order by month) as now,
      sum(change) over (partition by customer order by month) as whole_now,
      sum(change) over (partition by customer order by month)
        - sum(change) over (partition by customer, month) as whole_then
    from changes),
  moves as (
    select month, plan, change, case
      when now = change then case when whole_then <> 0 then 'transferIn' when first < month then 'reactivation' else 'new' end
      when now = 0 then case when whole_now <> 0 then 'transferOut' else 'churn' end
      when change > 0 then 'expansion' else 'contraction' end as kind
    from states join firsts using (customer) where change <> 0)
  select kind, month::int as month, plan::varchar as plan, sum(change)::double as value from moves group by all`;

const queries = {mrr: mrrQuery, join: joinQuery, 'mrr-movements': movementsQuery};

async function openDuckdb() {
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('/duckdb/duckdb-browser-eh.worker.js'));
  await database.instantiate('/duckdb/duckdb-eh.wasm');
  const file = new File(parts, 'subscriptions.csv');
  await database.registerFileHandle('subscriptions.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  connection = await database.connect();
  await connection.query(`create type plan as enum (${plans.map(plan => `'${plan}'`).join(', ')})`);
  for (const [table, rows] of Object.entries(tables)) await connection.query(`create table ${table} as ${rows}`);
}

/** Cells by month and plan of a part of the kit's series, in minor units; `undefined` is the value itself. */
function cellsOf({groups}, part) {
  const cells = new Float64Array(months * plans.length);
  for (const {value: plan, readings} of groups) {
    if (!plans.includes(plan) || readings.length !== months) throw new Error(`${plan}: ${readings.length} months`);
    for (const [month, {value, parts: own}] of readings.entries())
      cells[month * plans.length + plans.indexOf(plan)] = (part === undefined ? value : own[part]) * 100;
  }
  return cells;
}

const answerOf = async (kpi, table) => (await connection.query(queries[kpi](table))).toArray();

/** DuckDB's rows as cells by month and plan. */
function pivot(rows) {
  const cells = new Float64Array(months * plans.length);
  for (const {month, plan, value} of rows) cells[month * plans.length + plans.indexOf(plan)] = value;
  return cells;
}

function hold(what, ours, theirs, from = 0) {
  for (let cell = from * plans.length; cell < ours.length; cell++)
    if (!(Math.abs(ours[cell] - theirs[cell]) < 0.5))
      throw new Error(`${what}, cell ${cell}: the kit says ${ours[cell]}, the other ${theirs[cell]}`);
}

let panel;
let settled = 0;
const valuesOn = () => [...(panel.shadowRoot?.querySelectorAll('[part~=value]') ?? [])];

globalThis.bench = {
  /** Imports the rows once, as a file; resolves to what that took. */
  async load(rows) {
    name = `subscriptions-${rows}`;
    kit = await openKit({name});
    parts = writeSubscriptions(generateSubscriptions(rows));
    const start = performance.now();
    const report = await kit.import(new File(parts, 'subscriptions.csv'));
    return {time: performance.now() - start, rows: report.rowsUsed};
  },
  /** Opens what compares: the columns in a worker of their own, DuckDB with its table. */
  async open(rows) {
    worker = startWorker('/scripts/revenue-worker.js');
    await worker.ask(['load', rows]);
    await openDuckdb();
    parts = undefined;
  },
  async run(what) {
    return (await worker.ask([what])).time;
  },
  async engine(kpi) {
    return (await worker.ask(['engine', name, kpi])).time;
  },
  /** A question that was never asked before, since a parameter that no definition has is another each time: nothing is kept of it. */
  async read(kpi) {
    const start = performance.now();
    await kit.read(kpi, {by: 'month', split: 'plan', params: {round: asked++}});
    return performance.now() - start;
  },
  async duckdb([kpi, table]) {
    const start = performance.now();
    const result = await connection.query(queries[kpi](table));
    result.toArray();
    return performance.now() - start;
  },
  /** Holds all against each other in every cell; movements from the second month on, as the first has nothing to be compared with. */
  async check() {
    const series = await kit.read('mrr', {by: 'month', split: 'plan'});
    const mrr = cellsOf(series);
    hold('MRR and one pass', mrr, (await worker.ask(['pass'])).value);
    const movements = await kit.read('mrr-movements', {by: 'month', split: 'plan'});
    const byHand = (await worker.ask(['byHand'])).value;
    for (const [kind, cells] of Object.entries(byHand)) hold(`${kind} by hand`, cellsOf(movements, kind), cells, 1);
    for (const table of Object.keys(tables)) {
      for (const kpi of ['mrr', 'join']) hold(`MRR and DuckDB's ${kpi}`, mrr, pivot(await answerOf(kpi, table)));
      const rows = await answerOf('mrr-movements', table);
      for (const kind of Object.keys(byHand))
        hold(`${kind} and DuckDB`, cellsOf(movements, kind), pivot(rows.filter(row => row.kind === kind)), 1);
    }
    return {mrr: series.headline.value, net: movements.headline.value};
  },
  async show(rows) {
    panel = document.createElement('pm-kpi-panel');
    panel.addEventListener('kpi-readings', () => settled++);
    panel.addEventListener('kpi-error', ({detail}) => {
      throw new Error(JSON.stringify(detail));
    });
    panel.kit = await openKit({name: `subscriptions-${rows}`});
    document.body.append(panel);
    await painted(() => settled > 0 && valuesOn().length > 0);
    return panel.readings.length;
  },
  /** Another filter: to the first card of the new answer, and to all of them. */
  async filter(plan) {
    const before = new Map(valuesOn().map(value => [value, value.textContent]));
    settled = 0;
    const start = performance.now();
    panel.where = {plan};
    const isNew = value => before.get(value) !== value.textContent;
    const [first, all] = await Promise.all([
      painted(() => valuesOn().some(isNew)),
      painted(() => settled > 0 && valuesOn().length > 0),
    ]);
    return {first: first - start, all: all - start, cards: valuesOn().length};
  },
};
