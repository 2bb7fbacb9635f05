/**
 * A Jira-like export of any number of rows: 15 columns, about 160 bytes a row, a quarter of the summaries quoted (with commas, doubled
 * quotes, and 1 % of all rows with a line break). The same seed gives the same bytes.
 */

const header = [
  'Summary',
  'Issue key',
  'Issue id',
  'Issue Type',
  'Status',
  'Project key',
  'Priority',
  'Created',
  'Resolved',
  'Sprint',
  'Labels',
  'Custom field (Start date)',
  'Custom field (Story Points)',
  'Parent key',
  'Status Category',
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const projects = ['BLUE', 'GREEN', 'AMBER'];
const types = ['Story', 'Story', 'Story', 'Bug', 'Bug', 'Task'];
const priorities = ['Medium', 'Medium', 'High', 'Low', 'Highest'];
const labels = ['', '', 'checkout', 'search', 'mobile', 'customer'];
const subjects = ['basket', 'invoice', 'search page', 'login', 'report', 'address form', 'refund', 'price list'];
const verbs = ['Improve', 'Fix', 'Show', 'Speed up', 'Explain', 'Remove'];

const firstDay = Date.UTC(2023, 0, 2) / 864e5;
export const lastDay = Date.UTC(2026, 5, 26) / 864e5;
const sprintDays = 14;

/** Mulberry32: small, quick, and the same everywhere. */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const dates = new Map();

/** `24/Jun/26 5:39 PM`: days repeat so often that each is written once. */
function writeDate(day, random) {
  let text = dates.get(day);
  if (text === undefined) {
    const date = new Date(day * 864e5);
    text = `${String(date.getUTCDate()).padStart(2, '0')}/${months[date.getUTCMonth()]}/${String(date.getUTCFullYear()).slice(2)}`;
    dates.set(day, text);
  }
  const minute = Math.floor(random() * 60);
  return `${text} ${1 + Math.floor(random() * 12)}:${minute < 10 ? `0${minute}` : minute} ${random() < 0.4 ? 'AM' : 'PM'}`;
}

function writeSummary(index, random) {
  const pick = list => list[Math.floor(random() * list.length)];
  const text = `${pick(verbs)} the ${pick(subjects)}`;
  const form = random();
  if (form < 0.01) return `"${text}\nas agreed, for ${index}"`;
  if (form < 0.13) return `"${text}, step ${index}"`;
  if (form < 0.25) return `"${text}: ""${pick(subjects)}"" ${index}"`;
  return `${text} ${index}`;
}

function writeRow(index, rows, random) {
  const project = projects[Math.floor(random() * random() * projects.length)];
  const created = firstDay + Math.floor((index / rows) * (lastDay - firstDay - 3));
  const started = created + 1 + Math.floor(random() * 20);
  const days = 1 + Math.floor(Math.exp(random() * 3.6));
  const isDone = started + days <= lastDay && random() < 0.97;
  const isStarted = started <= lastDay;
  const isEpic = index % 50 === 0;
  const category = isDone ? 'Done' : isStarted ? 'In Progress' : 'To Do';
  const status = isDone
    ? random() < 0.03
      ? "Won't Do"
      : 'Done'
    : isStarted && random() < 0.3
      ? 'In Review'
      : category;
  const sprint = isStarted
    ? `${project} Sprint ${Math.floor(((isDone ? started + days : lastDay) - firstDay) / sprintDays)}`
    : '';
  return [
    writeSummary(index, random),
    `${project}-${index}`,
    1_000_000 + index,
    isEpic ? 'Epic' : types[index % types.length],
    status,
    project,
    priorities[Math.floor(random() * priorities.length)],
    writeDate(created, random),
    isDone ? writeDate(started + days, random) : '',
    sprint,
    labels[index % labels.length],
    isStarted ? writeDate(started, random) : '',
    isEpic || random() < 0.1 ? '' : [1, 2, 3, 5, 8][Math.floor(random() * 5)],
    isEpic ? '' : `${project}-${index - (index % 50)}`,
    category,
  ].join(',');
}

/** The export as UTF-8 bytes. */
export function generateExport(rows, seed = 1) {
  const random = createRandom(seed);
  const parts = [];
  let lines = [header.join(',')];
  for (let index = 1; index <= rows; index++) {
    lines.push(writeRow(index, rows, random));
    if (lines.length < 20_000) continue;
    parts.push(Buffer.from(`${lines.join('\n')}\n`));
    lines = [];
  }
  parts.push(Buffer.from(lines.length > 0 ? `${lines.join('\n')}\n` : ''));
  return Buffer.concat(parts);
}
