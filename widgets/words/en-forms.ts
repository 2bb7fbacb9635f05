import type {Formats, Unit} from './formats.ts';

const labels = {
  sprintSheet: 'Sprint sheet',
  sprint: 'Sprint',
  start: 'Start',
  end: 'End',
  goal: 'Goal',
  met: 'Met',
  committed: 'Points planned',
  yes: 'yes',
  partly: 'partly',
  no: 'no',
  running: 'running',
  guessed: 'guessed',
  guessedHint:
    'Dates with a question mark are guessed from when the items of each sprint finished: check them once. Goal, met and points may stay empty.',
  noSprints:
    'The data name no sprints. Load an export with the column “Sprint” or “Iteration Path”; or fill in a sprint sheet and load it like any file.',
  downloadSheet: 'Download a sprint sheet to fill in',
  skip: 'Skip',
  save: 'Save',
  escapedRule: 'Which bugs escaped',
  noBugs: 'The data hold no bugs.',
  targetsAndEvents: 'Targets and events',
  redo: 'Redo import',
  targets: 'Targets',
  events: 'What happened',
  noTargets: 'No targets yet.',
  noEvents: 'Nothing is noted yet.',
  number: 'Number',
  from: 'From',
  owner: 'Agreed with',
  eventOwner: 'Who can tell more',
  note: 'Note',
  team: 'Team',
  everyTeam: 'every team',
  addTarget: 'Add the target',
  endsOn: 'Ends on',
  endTarget: 'End it',
  date: 'Date',
  what: 'What happened',
  addEvent: 'Add it',
  exportHelp: 'How to export it',
  assumptions: 'What is assumed',
  assumptionsHint:
    'What no file says, from a day on. Nothing is assumed without it, and every number that rests on it says so.',
  noAssumptions: 'Nothing is assumed yet.',
  addAssumption: 'Assume it',
  assumptionProblem: 'It needs a number in percent and the day from which it holds.',
} as const;

export type FormLabels = Readonly<Record<keyof typeof labels, string>>;

const unitNames: Readonly<Record<Unit, string>> = {
  share: '%',
  items: 'items',
  points: 'points',
  days: 'days',
  sprints: 'sprints',
  defects: 'bugs',
  number: '',
  money: '',
  score: 'points',
  customers: 'customers',
  answers: 'answers',
  people: 'people',
  months: 'months',
  tasks: 'tasks',
  experiments: 'experiments',
  'key-results': 'key results',
};

/** What to add to an export, tool by tool. */
const exportHelp: readonly {readonly tool: string; readonly steps: readonly string[]}[] = [
  {
    tool: 'Jira',
    steps: [
      'Search for the items of the board, done ones of the last year included.',
      'Choose columns: Created, Resolved, Due date, Sprint, Story Points, Status Category, Status Category Changed, Parent, Labels, Components, Environment.',
      'Export as CSV (current fields). Jira exports no day on which work started: load an export every week and the kit learns it, or add a date field such as “Start date”.',
    ],
  },
  {
    tool: 'Azure DevOps',
    steps: [
      'Make a flat query over the area path of the team, closed items included.',
      'Add columns: Work Item Type, State, Created Date, Activated Date, Closed Date, Story Points, Iteration Path, Area Path, Tags, Parent, Due Date.',
      'Run the query and export it to CSV.',
    ],
  },
  {
    tool: 'Any table',
    steps: [
      'One row an item, with a header row: id, title, type, status, created, started, finished, due, estimate, sprint, team.',
      'Columns that you do not have may be missing.',
    ],
  },
];

/** English words of the forms. */
export function englishForms(formats: Formats) {
  const one = (count: number): boolean => formats.plural(count) === 'one';
  return {
    labels: labels as FormLabels,
    /** The same words of a sheet of increments. */
    ofIncrements: (text: string): string => text.replace('Sprint', 'Increment').replaceAll('sprint', 'increment'),
    sprintCount: (count: number, guessed: number): string =>
      `${formats.count(count)} ${one(count) ? 'sprint' : 'sprints'}${guessed > 0 ? `, ${formats.count(guessed)} with guessed dates` : ''}`,
    sheetProblem: (code: string, sprint: string): string => {
      if (code === 'day-missing') return `“${sprint}” needs both days.`;
      if (code === 'end-before-start') return `“${sprint}” ends before it starts.`;
      return `The points of “${sprint}” are no number.`;
    },
    assumption: (name: string): string => (name === 'gross-margin' ? 'Gross margin' : name),
    valueIn: (unit: Unit): string => (unitNames[unit] ? `Value (${unitNames[unit]})` : 'Value'),
    span: (from: string | undefined, to: string | undefined): string =>
      to ? `${from ?? ''} to ${to}` : from ? `since ${from}` : '',
    problem: (form: 'target' | 'event'): string =>
      form === 'target'
        ? 'A target needs a number and the day from which it holds; it cannot end before that.'
        : 'An event needs a day and what happened.',
    exportHelp,
  };
}

export type FormWords = ReturnType<typeof englishForms>;
