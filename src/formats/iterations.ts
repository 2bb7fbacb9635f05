import {type Format, fieldRules} from './format.ts';

/** Headers of hand-kept sprint sheets. */
export const iterationSynonyms = fieldRules({
  name: 'name, sprint, sprint name, iteration, iteration name, increment, program increment, pi, cycle',
  team: 'team, team name, squad, board',
  kind: 'kind, type',
  parent: 'parent, in increment, quarter',
  start: 'start, start date, started, from, begin, begins',
  end: 'end, end date, finish, finish date, ends, to, until',
  goal: 'goal, sprint goal, objective',
  met: 'met, goal met, sprint goal met, goal reached, goal achieved, achieved, reached',
  committed: 'committed, commitment, planned, committed points, planned points',
});

/** Names that people give programme increments: `PI 24.1`, `2026-PI3`, `Program Increment 7`. */
export const incrementName = /^pi\b|(?:^|[^\p{L}])pi[\s._-]*\d|\bincrement\b/iu;

/** The kit's template of sprints and programme increments; `start` and `end` are both inside. */
export const iterations: Format = {
  id: 'iterations',
  table: 'iterations',
  marks: [],
  always: ['name', 'start', 'end'],
  never: ['id', 'key', 'summary', 'title', 'created', 'kpi', 'issue key', 'status', 'hypothesis'],
  needs: ['name', 'start', 'end'],
  fields: iterationSynonyms.map(({field}) => ({field, headers: field === 'met' ? ['met', 'goal met'] : [field]})),
};
