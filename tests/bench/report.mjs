import {cpus, totalmem} from 'node:os';
import {versionOf} from './serve.mjs';

const peers = ['@duckdb/duckdb-wasm', 'papaparse', 'dexie'];

function tableOf({title, note, head, rows}) {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    ...(note ? [note, ''] : []),
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** Whether a figure holds what is asked of it: at least a floor (and a goal), or at most a limit. */
function verdictOf({value, floor, goal, most}) {
  if (value === undefined || Number.isNaN(value)) return 'not measured';
  if (most !== undefined) return value <= most ? 'holds' : 'MISSED';
  if (goal !== undefined && value >= goal) return 'goal reached';
  return value >= floor ? 'holds' : 'MISSED';
}

function boundOf({floor, goal, most}) {
  if (most !== undefined) return `at most ${most}`;
  return goal === undefined ? `at least ${floor}` : `at least ${floor}, goal ${goal}`;
}

/** All tables as Markdown, with the machine's facts; no paths and no addresses. */
export function reportOf(results, {version, load, isQuick}) {
  const [processor] = cpus();
  const goals = results.flatMap(({goals: own}) => own);
  return [
    '# Results of `npm run bench`',
    '',
    `${new Date().toISOString().slice(0, 10)}, Chromium ${version}, headless, software raster, Node ${process.versions.node}; ` +
      `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB; ` +
      `load at the start ${load.toFixed(1)}${isQuick ? '; quick mode' : ''}.`,
    `Peers: ${peers.map(name => `${name} ${versionOf(name)}`).join(', ')}.`,
    '',
    'Competitors run in turn in one browser, after one round that does not count. Cells are median (best) in milliseconds; `~` marks rounds ' +
      'that disagree (median more than 1.4 times the best): the machine did something else at the time, and the best is the fairer figure. ' +
      'What is asked is held against the ratio of the best rounds. Ratios count, milliseconds are those of one machine.',
    '',
    tableOf({
      title: 'What is asked, and what was measured',
      head: ['what', 'measured', 'asked', 'verdict'],
      rows: goals.map(goal => [goal.what, goal.value?.toFixed(2) ?? '', boundOf(goal), verdictOf(goal)]),
    }),
    ...results.map(tableOf),
  ].join('\n');
}
