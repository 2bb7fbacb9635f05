import {openKit} from '../../../dist/kpi-kit.js';
import '../../../dist/widgets/po-kpi-panel/define.js';
import {painted} from './painted.js';

const panel = document.querySelector('po-kpi-panel');
const tasks = [];
new PerformanceObserver(list => {
  for (const {startTime, duration} of list.getEntries()) tasks.push({startTime, duration});
}).observe({type: 'longtask', buffered: true});

let settled = 0;
panel.addEventListener('kpi-readings', () => settled++);
panel.addEventListener('kpi-error', event => {
  globalThis.failure = JSON.stringify(event.detail ?? {}) + String(event.error ?? event.message ?? '');
});

const hasCard = () => panel.shadowRoot?.querySelector('[part~=value]') !== null;
const hasAll = () => settled > 0 && hasCard();
const firstCard = painted(hasCard);
const allCards = painted(hasAll);

/** A question to the kit as a key; an abort signal is no part of it. */
const keyOf = (method, values) =>
  JSON.stringify([method, ...values], (name, value) => (name === 'signal' ? undefined : value));

/** What points are in JSON: days and values; texts of the items are made up again, since none is shown. */
const pack = value =>
  value?.day
    ? {
        points: {
          ...value,
          day: [...value.day],
          value: [...value.value],
          columns: [...value.columns.keys()],
          keys: undefined,
        },
      }
    : {value};

function unpack({points, value}) {
  if (!points) return value;
  const {length, day, value: values, columns} = points;
  const column = {kind: 'text', codes: new Int32Array(length), dictionary: ['-']};
  return {
    length,
    day: Int32Array.from(day),
    value: Float64Array.from(values),
    columns: new Map(columns.map(name => [name, column])),
    keys: new Array(length).fill('-'),
  };
}

const plain = {state: 'stored', now: Date.now, watch: () => () => undefined, close: () => undefined};

/** A kit whose answers are kept under their questions as it gives them. */
function recordingKit(kit, answers) {
  return new Proxy(kit, {
    get(_, name) {
      if (name === 'then') return undefined;
      if (Object.hasOwn(plain, name)) return plain[name];
      if (typeof kit[name] !== 'function') return kit[name];
      return async (...values) => {
        const answer = await kit[name](...values);
        answers[keyOf(name, values)] = pack(answer);
        return answer;
      };
    },
  });
}

/** A kit that has its answers at hand: the limit of any panel. */
function constantKit({answers, catalogue}) {
  const known = {...plain, catalogue: new Map(catalogue)};
  return new Proxy(known, {
    get(_, name) {
      if (name === 'then' || Object.hasOwn(known, name)) return known[name];
      return async (...values) => {
        const found = answers[keyOf(name, values)];
        if (!found) throw new Error(`no constant for ${keyOf(name, values)}`);
        return unpack(found);
      };
    },
  });
}

if (globalThis.constants) panel.kit = constantKit(globalThis.constants);

async function fileOf(rows) {
  const response = await fetch(`/data/${rows}.csv`);
  return new File([await response.blob()], 'export.csv', {type: 'text/csv'});
}

function longest(from) {
  return Math.max(0, ...tasks.filter(({startTime}) => startTime >= from).map(({duration}) => duration));
}

const pause = time => new Promise(resolve => setTimeout(resolve, time));

globalThis.bench = {
  /** A page that finds its data stored. */
  async opened() {
    return {first: await firstCard, all: await allCards, cards: panel.readings.length};
  },
  /** A file dropped on the empty panel, and the button that stores it pressed as soon as it is there. */
  async drop(rows) {
    const file = await fileOf(rows);
    await painted(() => panel.shadowRoot?.querySelector('[part~=empty]'));
    settled = 0;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const event = {dataTransfer: transfer, bubbles: true, composed: true, cancelable: true};
    const start = performance.now();
    panel.shadowRoot.querySelector('[part~=empty]').dispatchEvent(new DragEvent('drop', event));
    const button = () =>
      panel.shadowRoot.querySelector('kpi-import')?.shadowRoot?.querySelector('.commit .main:enabled');
    const asked = await painted(button);
    button().click();
    const first = await painted(hasCard);
    const all = await painted(hasAll);
    await pause(200);
    return {time: all - start, asked: asked - start, first: first - start, longest: longest(start)};
  },
  /** The same from code, which hears of the progress; `options` open the kit, such as without a worker. */
  async import(rows, options = {}) {
    const file = await fileOf(rows);
    const kit = await openKit(options);
    panel.kit = kit;
    settled = 0;
    const start = performance.now();
    let last = start;
    let gap = 0;
    const stages = {};
    let stage = 'start';
    const tick = (next = stage) => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      stages[stage] = (stages[stage] ?? 0) + now - last;
      last = now;
      stage = next;
    };
    const report = await kit.import(file, {progress: progress => tick(progress.stage)});
    tick();
    const imported = performance.now() - start;
    const all = await painted(hasAll);
    await pause(200);
    return {
      time: all - start,
      imported,
      gap,
      stages,
      rows: report.rowsRead,
      leftOut: report.rowsLeftOut,
      longest: longest(start),
    };
  },
  /** Everything that the panel asked for, to be given back as constants. */
  async record() {
    const kit = await openKit();
    const answers = {};
    await allCards;
    settled = 0;
    panel.kit = recordingKit(kit, answers);
    await painted(() => settled > 0);
    return JSON.stringify({answers, catalogue: [...kit.catalogue]});
  },
};
