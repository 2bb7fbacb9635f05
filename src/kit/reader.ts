import {catalogue} from '../catalogue/catalogue.ts';
import {buildSeries} from '../engine/build-series.ts';
import type {RowParts} from '../engine/evaluation.ts';
import {findRecords} from '../engine/records.ts';
import {columnsOf, type EngineData} from '../engine/scope.ts';
import type {Series} from '../engine/series.ts';
import type {AnyDefinition} from '../language/definition.ts';
import type {Manifest, Store} from '../store/store.ts';
import type {Column, Table} from '../tables/column.ts';
import {columnKind, dimensions, originColumns, type TableName, tables} from '../tables/tables.ts';
import {formatDay} from '../time/day.ts';
import type {Sliced} from '../time/slices.ts';
import {cellText, selectRows} from './cells.ts';
import {DataLoader, rulesOfManifest} from './data-loader.ts';
import {countValues, dimensionColumns, valuesByCount} from './dimension-values.ts';
import {engineScope} from './engine-scope.ts';
import type {DatasetState, Points, RecordRow, RowsPage} from './kit.ts';
import {ownDefinitions} from './own-kpis.ts';
import {profileFor} from './profiles.ts';
import type {ReadRequest, RowsRequest} from './requests.ts';

/** Runs sliced work to its end, pausing where the place it runs in asks for it. */
export type Runner = <Result>(work: Sliced<Result>, signal?: AbortSignal) => Promise<Result>;

/** Answers questions on stored datasets. Knows nothing of kept results: whoever asks looks there first. */
export class Reader {
  readonly loader: DataLoader;
  readonly #run: Runner;

  constructor(store: Store, run: Runner) {
    this.loader = new DataLoader(store);
    this.#run = run;
  }

  /** The catalogue and the dataset's own KPIs. */
  async definitions(manifest: Manifest, signal?: AbortSignal): Promise<ReadonlyMap<string, AnyDefinition>> {
    if (!manifest.tables.measures) return catalogue;
    const loaded = await this.loader.loadTables(
      manifest,
      new Map([['measures', new Set(['kpi', 'name', 'unit', 'better'])]]),
      signal,
    );
    return new Map([...ownDefinitions(loaded.get('measures')), ...catalogue]);
  }

  /** Series in the order of the requests. An unknown KPI throws. `done` hears of each as soon as it is there. */
  async read(
    manifest: Manifest,
    requests: readonly ReadRequest[],
    done: (index: number, series: Series) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const definitions = await this.definitions(manifest, signal);
    const rules = rulesOfManifest(manifest);
    const wanted = requests.map((request, index) => {
      const definition = definitionOf(definitions, request);
      const columns = [...columnsOf(definition, definitions, extraColumns(request), rules).values()];
      return {index, request, cost: costOf(definition, columns)};
    });
    // One after another, the cheap ones first: the first card need not wait for the columns of the last.
    const inOrder = wanted.sort((a, b) => a.cost - b.cost);
    for (const [at, {index, request}] of inOrder.entries()) {
      const next = inOrder[at + 1]?.request;
      let ahead: Promise<unknown> | undefined;
      // While one is computed the store fetches what the next needs. A failure is heard where that one is read.
      const loaded = (): void => {
        if (next)
          ahead ??= this.#load(manifest, next, definitionOf(definitions, next), definitions, signal).catch(
            () => undefined,
          );
      };
      done(index, (await this.#readOne(manifest, request, definitions, signal, loaded)).series);
      await ahead;
    }
  }

  /** A series with the definitions that it came of: the profile's, or the catalogue's where that one lacks something. `loaded` is called when its columns are there. */
  async #readOne(
    manifest: Manifest,
    request: ReadRequest,
    definitions: ReadonlyMap<string, AnyDefinition>,
    signal: AbortSignal | undefined,
    loaded: () => void,
  ): Promise<{series: Series; definitions: ReadonlyMap<string, AnyDefinition>}> {
    const profile = await profileFor(request.profile, manifest);
    const under = async (own: ReadonlyMap<string, AnyDefinition>) => {
      const definition = definitionOf(own, request);
      const data = await this.#load(manifest, request, definition, own, signal);
      loaded();
      return {series: await this.#run(buildSeries(definition, data, engineScope(request)), signal), definitions: own};
    };
    if (!profile.size) return under(definitions);
    const replaced = await under(new Map([...definitions, ...profile]));
    return replaced.series.why?.startsWith('needs-') ? under(definitions) : replaced;
  }

  /** The data as the question's profile counts them. */
  async #load(
    manifest: Manifest,
    request: ReadRequest,
    definition: AnyDefinition,
    definitions: ReadonlyMap<string, AnyDefinition>,
    signal?: AbortSignal,
  ): Promise<EngineData> {
    const data = await this.loader.load(manifest, [definition], definitions, extraColumns(request), signal);
    const {profile = data.conventions.profile} = request;
    return {...data, conventions: {...data.conventions, profile}};
  }

  /** One page of the rows behind a reading. */
  async rows(manifest: Manifest, request: RowsRequest, signal?: AbortSignal): Promise<RowsPage> {
    const {definition, data, counted, leftOut} = await this.#records(manifest, request, signal);
    const shown = await this.#shownTable(manifest, definition, data, signal);
    const {offset, limit} = request;
    const page = <T>(rows: Int32Array, rowOf: (row: number, index: number) => T): T[] =>
      Array.from(rows.subarray(offset, offset + limit), (row, i) => rowOf(row, offset + i));
    return {
      total: counted.rows.length,
      rows: page(counted.rows, (row, index) => recordRow(definition, shown, row, counted.values[index])),
      leftOutTotal: leftOut.rows.length,
      leftOut: page(leftOut.rows, (row, index) => ({
        ...recordRow(definition, shown, row, undefined),
        why: leftOut.why[index] ?? '',
      })),
    };
  }

  /** The counted rows as columns, for charts; `extra` columns come along. */
  async points(manifest: Manifest, request: RowsRequest, signal?: AbortSignal): Promise<Points> {
    const {definition, data, counted} = await this.#records(manifest, request, signal);
    const table = data.tables.get(definition.from);
    const {rows, values} = counted;
    const {place} = definition;
    const dayName =
      typeof place === 'object'
        ? 'on' in place
          ? place.on
          : 'open' in place
            ? place.open[0]
            : 'until' in place
              ? place.until
              : undefined
        : undefined;
    const column = dayName === undefined ? undefined : table?.columns.get(dayName);
    const key = tables[definition.from].key[0] ?? '';
    const wanted = request.columns ?? ['key', ...chartColumns];
    const chart = wanted.filter(name => columnExists(definition.from, name));
    const named = wanted.includes('key') ? [key] : [];
    const needed = new Set([...named, ...chart]);
    const more = await this.loader.loadTables(manifest, new Map([[definition.from, needed]]), signal);
    const own = more.get(definition.from);
    return {
      length: rows.length,
      day:
        column?.kind === 'day'
          ? Int32Array.from(rows, row => column.values[row] as number)
          : new Int32Array(rows.length),
      value: values,
      columns: new Map(
        chart.flatMap((name): [string, Column][] => {
          const found = own?.columns.get(name);
          return found ? [[name, selectRows(found, rows)]] : [];
        }),
      ),
      keys: named.length > 0 ? Array.from(rows, row => (own ? (cellText(own, key, row) ?? '') : '')) : [],
    };
  }

  async describe(manifest: Manifest, signal?: AbortSignal): Promise<DatasetState> {
    const loaded = await this.loader.loadTables(manifest, dimensionColumns, signal);
    const definitions = await this.definitions(manifest, signal);
    const {coverage, record} = manifest;
    // A team that has a sprint and no item yet has nothing to be chosen for.
    const measured = [...loaded].flatMap(([name, table]) => (name === 'iterations' ? [] : [table]));
    return {
      name: manifest.dataset,
      revision: manifest.revision,
      at: manifest.at,
      conventions: manifest.conventions,
      coverage: coverage && {from: formatDay(coverage.from), through: formatDay(coverage.through)},
      settings: {...manifest.settings, rules: Object.fromEntries(rulesOfManifest(manifest))},
      tables: Object.fromEntries(Object.entries(manifest.tables).map(([name, {rows}]) => [name, rows])),
      dimensions: Object.fromEntries(
        dimensions.map(name => [name, valuesByCount(measured.map(({columns}) => columns.get(name)))]),
      ),
      dimensionsOf: Object.fromEntries([...loaded].map(([name, {columns}]) => [name, countValues(columns)])),
      own: [...definitions.values()].filter(({id}) => !catalogue.has(id)),
      rowsRead: record.rowsRead,
      rowsUsed: record.rowsUsed,
      rowsLeftOut: record.rowsLeftOut,
    };
  }

  async #records(
    manifest: Manifest,
    request: RowsRequest,
    signal?: AbortSignal,
  ): Promise<RowParts & {definition: AnyDefinition; data: EngineData}> {
    const standard = await this.definitions(manifest, signal);
    const profile = await profileFor(request.profile, manifest);
    // Which definition the reading came of shows in the reading alone; the default profile has one of each.
    const {definitions} = profile.size
      ? await this.#readOne(manifest, request, standard, signal, () => undefined)
      : {definitions: standard};
    const definition = definitionOf(definitions, request);
    const data = await this.#load(manifest, request, definition, definitions, signal);
    const scope = {...engineScope(request), period: request.period, group: request.group};
    return {definition, data, ...(await this.#run(findRecords(definition, data, scope), signal))};
  }

  /** The columns that a row is shown with: its key, its title, where it came from, and what the definition names. */
  async #shownTable(
    manifest: Manifest,
    definition: AnyDefinition,
    data: EngineData,
    signal?: AbortSignal,
  ): Promise<Table> {
    const named = columnsOf(definition, new Map(), [], data.rules).get(definition.from) ?? new Set();
    const names = new Set([
      ...tables[definition.from].key,
      ...Object.keys(originColumns),
      'title',
      'name',
      'team',
      'step',
      ...named,
    ]);
    const loaded = await this.loader.loadTables(
      manifest,
      new Map<TableName, Set<string>>([[definition.from, names]]),
      signal,
    );
    return loaded.get(definition.from) ?? {rows: 0, columns: new Map()};
  }
}

/** What a state costs more than a flow, in columns: it goes over all that is open for every period anew. */
const costOfState = 10;

/** Roughly how long a KPI takes, to be compared with others: columns to load and aggregates to compute. */
function costOf({place, let: aggregates = {}}: AnyDefinition, columns: readonly ReadonlySet<string>[]): number {
  const isState = typeof place === 'object' && 'open' in place;
  const loaded = columns.reduce((sum, {size}) => sum + size, 0);
  return loaded + Object.keys(aggregates).length + (isState ? costOfState : 0);
}

/** What charts tell rows apart by. */
const chartColumns = ['title', 'status', 'type', 'team', 'started', 'finished', 'created', 'due'];

function columnExists(table: TableName, column: string): boolean {
  return Object.hasOwn(tables[table].columns, column);
}

/** A question's definition. That its split is no text column of the definition's table is the asker's mistake. */
function definitionOf(definitions: ReadonlyMap<string, AnyDefinition>, {kpi, split}: ReadRequest): AnyDefinition {
  const definition = definitions.get(kpi);
  if (!definition) throw new Error(`unknown kpi: ${kpi}`);
  if (split !== undefined && columnKind(definition.from, split) !== 'text') throw new Error(`invalid split: ${split}`);
  return definition;
}

function extraColumns(request: ReadRequest): string[] {
  return [...request.where.map(([dimension]) => dimension), ...(request.split === undefined ? [] : [request.split])];
}

function recordRow(definition: AnyDefinition, table: Table, row: number, value: number | undefined): RecordRow {
  const cells: Record<string, string> = {};
  for (const name of table.columns.keys()) {
    if (Object.hasOwn(originColumns, name)) continue;
    const text = cellText(table, name, row);
    if (text !== undefined) cells[name] = text;
  }
  return {
    value: value === undefined || Number.isNaN(value) ? undefined : value,
    table: definition.from,
    key: tables[definition.from].key.map(name => cellText(table, name, row) ?? '').join(' '),
    source: cellText(table, 'source', row) ?? '',
    line: Number(cellText(table, 'line', row) ?? 0),
    cells,
  };
}
