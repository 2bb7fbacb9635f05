import type {Format} from './format.ts';

const toDo = ['new', 'proposed', 'to do', 'approved', 'ready', 'design'];
const inProgress = ['active', 'committed', 'in progress', 'doing', 'resolved', 'in planning', 'requested', 'accepted'];
const done = ['closed', 'done', 'completed', 'inactive'];

/** A query's CSV of Azure DevOps, flat or as a tree; columns are what the query shows. States are those of Agile, Scrum, CMMI and Basic. */
export const azureDevops: Format = {
  id: 'azure-devops',
  title: 'Azure DevOps',
  table: 'items',
  marks: ['Work Item Type', 'Activated Date', 'Iteration Path', 'Area Path', 'State Change Date', 'Changed Date'],
  always: ['ID'],
  fields: [
    {field: 'id', headers: ['ID']},
    {field: 'title', headers: ['Title']},
    {field: 'titleLevels', headers: Array.from({length: 9}, (_, level) => `Title ${level + 1}`), all: true},
    {field: 'type', headers: ['Work Item Type']},
    {field: 'status', headers: ['State']},
    {field: 'resolution', headers: ['Resolved Reason', 'Reason']},
    {field: 'created', headers: ['Created Date']},
    {field: 'started', headers: ['Activated Date']},
    {field: 'finished', headers: ['Closed Date']},
    {field: 'since', headers: ['State Change Date']},
    {field: 'updated', headers: ['Changed Date']},
    {field: 'due', headers: ['Target Date', 'Due Date']},
    {field: 'estimate', headers: ['Story Points', 'Effort', 'Size']},
    {field: 'iterations', headers: ['Iteration Path'], read: 'iteration-segment'},
    {field: 'labels', headers: ['Tags'], read: 'semicolons'},
    {field: 'parent', headers: ['Parent']},
    {field: 'project', headers: ['Team Project']},
    {field: 'projectName', headers: ['Area Path', 'Iteration Path'], read: 'first-segment'},
    {field: 'team', headers: ['Area Path', 'Node Name'], read: 'last-segment'},
    {field: 'priority', headers: ['Priority']},
    {field: 'severity', headers: ['Severity']},
    {field: 'environment', headers: ['Found In Environment', 'Environment']},
  ],
  categories: Object.fromEntries([
    ...toDo.map(word => [word, 'to-do'] as const),
    ...inProgress.map(word => [word, 'in-progress'] as const),
    ...done.map(word => [word, 'done'] as const),
    ['removed', 'abandoned'] as const,
  ]),
  // Tasks and test work lie below the requirement level there, so they would count a story twice.
  levels: {
    task: 'subtask',
    'test case': 'subtask',
    'test plan': 'subtask',
    'test suite': 'subtask',
    'shared steps': 'subtask',
    'shared parameter': 'subtask',
    issue: 'story',
    'product backlog item': 'story',
    requirement: 'story',
    impediment: 'subtask',
    risk: 'subtask',
    review: 'subtask',
  },
  hints: [
    {field: 'started', header: 'Activated Date'},
    {field: 'finished', header: 'Closed Date'},
    {field: 'created', header: 'Created Date'},
    {field: 'estimate', header: 'Story Points'},
    {field: 'iterations', header: 'Iteration Path'},
  ],
};
