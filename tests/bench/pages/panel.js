import {openKit} from '../../../dist/kpi-kit.js';
import '../../../dist/widgets/po-kpi-panel/define.js';

const panel = document.querySelector('po-kpi-panel');
const tasks = [];
new PerformanceObserver(list => {
  for (const {startTime, duration} of list.getEntries()) tasks.push({startTime, duration});
}).observe({type: 'longtask', buffered: true});

/** The end of the frame in which something is first seen, in milliseconds since the navigation started. */
function painted(isThere) {
  return new Promise(resolve => {
    const look = () => {
      if (!isThere()) {
        requestAnimationFrame(look);
        return;
      }
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
}

let settled = 0;
panel.addEventListener('kpi-readings', () => settled++);
panel.addEventListener('kpi-error', event => {
  globalThis.failure = JSON.stringify(event.detail ?? {}) + String(event.error ?? event.message ?? '');
});

const hasCard = () => panel.shadowRoot?.querySelector('[part~=value]') !== null;
const hasAll = () => settled > 0 && hasCard();
const firstCard = painted(hasCard);
const allCards = painted(hasAll);

const cut = ({length, day, value, columns}) => ({
  length,
  day: [...day],
  value: [...value],
  columns: [...columns.keys()],
});

/** A kit that has its answers at hand: the limit of any panel. */
function constantKit({state, series, points, catalogue}) {
  const column = length => ({kind: 'text', codes: new Int32Array(length), dictionary: ['-']});
  return {
    state: 'stored',
    now: Date.now,
    catalogue: new Map(catalogue),
    watch: () => () => undefined,
    describe: async () => state,
    read: async (kpi, {split, last, pooled}) => series[[kpi, split, last, pooled].join()],
    points: async kpi => {
      const {length, day, value, columns} = points[kpi];
      return {
        length,
        day: Int32Array.from(day),
        value: Float64Array.from(value),
        columns: new Map(columns.map(name => [name, column(length)])),
        keys: new Array(length).fill('-'),
      };
    },
  };
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
  /** A file dropped on the empty panel. */
  async drop(rows) {
    const file = await fileOf(rows);
    await painted(() => panel.shadowRoot?.querySelector('[part~=empty]'));
    settled = 0;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const event = {dataTransfer: transfer, bubbles: true, composed: true, cancelable: true};
    const start = performance.now();
    panel.shadowRoot.querySelector('[part~=empty]').dispatchEvent(new DragEvent('drop', event));
    const first = await painted(hasCard);
    const all = await painted(hasAll);
    await pause(200);
    return {
      time: all - start,
      first: first - start,
      longest: longest(start),
      tasks: tasks.filter(task => task.startTime >= start),
    };
  },
  /** The same from code, which hears of the progress. */
  async import(rows) {
    const file = await fileOf(rows);
    const kit = await openKit();
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
    const state = await kit.describe();
    const series = {};
    const points = {};
    const recorder = {
      state: 'stored',
      now: kit.now,
      catalogue: kit.catalogue,
      watch: () => () => undefined,
      describe: async () => state,
      async read(kpi, scope) {
        const found = await kit.read(kpi, scope);
        series[[kpi, scope.split, scope.last, scope.pooled].join()] = found;
        return found;
      },
      async points(kpi, scope) {
        const found = await kit.points(kpi, scope);
        points[kpi] = cut(found);
        return found;
      },
    };
    await allCards;
    settled = 0;
    panel.kit = recorder;
    await painted(() => settled > 0);
    return JSON.stringify({state, series, points, catalogue: [...kit.catalogue]});
  },
};
