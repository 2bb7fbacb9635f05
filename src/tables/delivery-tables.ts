import type {TableDefinition} from './table-definition.ts';

/**
 * Work items, current state of each.
 * `level` is epic, feature, story, bug, task or subtask (work that flows is story, bug and task); `category` is to-do, in-progress, done or abandoned;
 * `project` and `team` and `product` are dimensions; `goal` is the epic or goal in words; `since` is the day on which the present category was entered;
 * `reopened` counts how often the item left done.
 */
export const items = {
  key: ['id'],
  columns: {
    id: 'long',
    title: 'long',
    type: 'text',
    level: 'text',
    status: 'text',
    category: 'text',
    resolution: 'text',
    created: 'day',
    started: 'day',
    finished: 'day',
    due: 'day',
    since: 'day',
    estimate: 'number',
    iterations: 'list',
    labels: 'list',
    components: 'list',
    parent: 'text',
    goal: 'text',
    project: 'text',
    team: 'text',
    product: 'text',
    priority: 'text',
    severity: 'text',
    environment: 'text',
    reopened: 'number',
  },
} as const satisfies TableDefinition;

/** Sprints and programme increments. `start` and `end` are both inside; `met` is yes, no or partly; `guessed` says that the dates were inferred; `kind` is sprint or increment. */
export const iterations = {
  key: ['team', 'name'],
  columns: {
    name: 'text',
    team: 'text',
    kind: 'text',
    parent: 'text',
    start: 'day',
    end: 'day',
    goal: 'long',
    met: 'text',
    committed: 'number',
    guessed: 'flag',
  },
} as const satisfies TableDefinition;

/**
 * Which item was planned into which iteration, from which day to which (missing `removed`: still in it), and its estimate when added.
 * `starts` and `ends` are the iteration's first and last day and `kind` is its kind, so that planned work can be counted by month and quarter, too.
 */
export const commitments = {
  key: ['item', 'iteration'],
  columns: {
    item: 'long',
    iteration: 'text',
    kind: 'text',
    starts: 'day',
    ends: 'day',
    team: 'text',
    product: 'text',
    added: 'day',
    removed: 'day',
    estimate: 'number',
    finished: 'day',
  },
} as const satisfies TableDefinition;

/** What one import changed against the one before: the change happened after `after` and no later than `through`. */
export const changes = {
  key: ['item', 'field', 'through'],
  columns: {item: 'long', field: 'text', from: 'text', to: 'text', after: 'day', through: 'day'},
} as const satisfies TableDefinition;
