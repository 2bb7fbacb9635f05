import {type Format, fieldRules} from './format.ts';
import {inAnyLanguage, translated} from './jira-languages.ts';

/** The issue navigator's CSV of Jira Cloud and of Jira Server and Data Center. It has no change history: no start, no transitions. */
export const jira: Format = {
  id: 'jira',
  table: 'items',
  marks: [inAnyLanguage('Issue key'), inAnyLanguage('Issue id'), 'Status Category Changed', 'Work Ratio'],
  always: [inAnyLanguage('Issue key')],
  sinceFinishes: true,
  fields: translated(
    fieldRules({
      id: 'Issue key, Key',
      internalId: 'Issue id',
      title: 'Summary',
      type: 'Issue Type, Work type',
      status: 'Status',
      fileCategory: 'Status Category',
      since: 'Status Category Changed',
      resolution: 'Resolution',
      created: 'Created',
      updated: 'Updated',
      // A site has many such columns; the empty ones are exported too.
      started: {headers: 'Actual start, Start date', all: true},
      finished: 'Resolved, Resolution date',
      due: 'Due date',
      estimate: 'Story Points, Story point estimate',
      otherEstimate: 'Story point estimate',
      iterations: {headers: 'Sprint', all: true, read: 'sprint-name'},
      labels: {headers: 'Labels', all: true},
      components: {headers: 'Component/s, Components', all: true},
      parent: {headers: 'Parent key, Epic Link, Parent, Parent id', all: true},
      goal: {headers: 'Parent summary, Epic Summary', all: true},
      project: 'Project key',
      projectName: 'Project name',
      team: {headers: 'Team, Team name, Scrum Team, Squad', all: true},
      priority: 'Priority',
      severity: 'Severity',
      environment: 'Found in environment, Environment',
    }),
  ),
};
