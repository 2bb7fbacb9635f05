import {type Format, fieldRules} from './format.ts';
import {byWord} from './words.ts';

/** A query's CSV of Azure DevOps, flat or as a tree; columns are what the query shows. States are those of Agile, Scrum, CMMI and Basic. */
export const azureDevops: Format = {
  id: 'azure-devops',
  table: 'items',
  marks: ['Work Item Type', 'Activated Date', 'Iteration Path', 'Area Path', 'State Change Date', 'Changed Date'],
  always: ['ID'],
  fields: fieldRules({
    id: 'ID',
    title: 'Title',
    titleLevels: {
      headers: 'Title 1, Title 2, Title 3, Title 4, Title 5, Title 6, Title 7, Title 8, Title 9',
      all: true,
    },
    type: 'Work Item Type',
    status: 'State',
    resolution: 'Resolved Reason, Reason',
    created: 'Created Date',
    started: 'Activated Date',
    // A schedule, not the day on which work began.
    plannedStart: 'Start Date',
    finished: 'Closed Date',
    since: 'State Change Date',
    updated: 'Changed Date',
    due: {headers: 'Target Date, Due Date', all: true},
    estimate: {headers: 'Story Points, Effort, Size', all: true},
    iterations: {headers: 'Iteration Path', read: 'iteration-segment'},
    labels: {headers: 'Tags', read: 'semicolons'},
    parent: 'Parent',
    project: 'Team Project',
    projectName: {headers: 'Area Path, Iteration Path', read: 'first-segment'},
    team: {headers: 'Area Path, Node Name', read: 'last-segment'},
    priority: 'Priority',
    severity: 'Severity',
    environment: 'Found In Environment, Environment',
  }),
  categories: byWord({
    'to-do': 'new, proposed, to do, approved, ready, design',
    'in-progress': 'active, committed, in progress, doing, resolved, in planning, requested, accepted',
    done: 'closed, done, completed, inactive',
    abandoned: 'removed',
  }),
  // Tasks and test work lie below the requirement level there, so they would count a story twice.
  levels: byWord({
    subtask: 'task, test case, test plan, test suite, shared steps, shared parameter, impediment, risk, review',
    story: 'issue, product backlog item, requirement',
  }),
};
