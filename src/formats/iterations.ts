import type {FieldRule, Format} from './format.ts';

/** Headers of hand-kept sprint sheets. */
export const iterationSynonyms: readonly FieldRule[] = [
  {
    field: 'name',
    headers: [
      'name',
      'sprint',
      'sprint name',
      'iteration',
      'iteration name',
      'increment',
      'program increment',
      'pi',
      'cycle',
      'itération',
    ],
  },
  {field: 'team', headers: ['team', 'team name', 'squad', 'board', 'équipe']},
  {field: 'kind', headers: ['kind', 'type']},
  {field: 'parent', headers: ['parent', 'in increment', 'quarter']},
  {
    field: 'start',
    headers: [
      'start',
      'start date',
      'started',
      'from',
      'begin',
      'begins',
      'beginn',
      'startdatum',
      'von',
      'début',
      'date de début',
    ],
  },
  {
    field: 'end',
    headers: [
      'end',
      'end date',
      'finish',
      'finish date',
      'ends',
      'to',
      'until',
      'ende',
      'enddatum',
      'bis',
      'fin',
      'date de fin',
    ],
  },
  {field: 'goal', headers: ['goal', 'sprint goal', 'objective', 'ziel', 'sprintziel', 'sprint ziel', 'objectif']},
  {
    field: 'met',
    headers: [
      'met',
      'goal met',
      'sprint goal met',
      'goal reached',
      'goal achieved',
      'achieved',
      'reached',
      'ziel erreicht',
      'erreicht',
      'atteint',
      'objectif atteint',
    ],
  },
  {
    field: 'committed',
    headers: ['committed', 'commitment', 'planned', 'committed points', 'planned points', 'geplant', 'prévu'],
  },
];

/** The kit's template of sprints and programme increments; `start` and `end` are both inside. */
export const iterations: Format = {
  id: 'iterations',
  title: 'Sprint sheet',
  table: 'iterations',
  marks: [],
  always: ['name', 'start', 'end'],
  never: ['id', 'key', 'summary', 'title', 'created', 'kpi', 'issue key', 'status'],
  needs: ['name', 'start', 'end'],
  fields: iterationSynonyms.map(({field}) => ({field, headers: field === 'met' ? ['met', 'goal met'] : [field]})),
};
