import {type FieldRule, fieldRules} from './format.ts';

/**
 * Headers of item lists in general, compared by likeness (`started_date`, `startedDate` and `Started Date` are one).
 * They also fill the fields of a known export that its own headers left empty.
 */
export const itemSynonyms: readonly FieldRule[] = [
  ...fieldRules({
    id:
      'id, key, issue key, issue id, item id, item key, work item id, ticket, ticket id, ticket key, task id, story id, ' +
      'card id, bug id, defect id, number, no, nr, reference, ref, issue, identifier, item id (auto generated)',
    title: 'title, name, summary, item, item name, card name, subject, task, story, task name, short description',
    type: 'type, issue type, item type, work item type, issuetype, tracker, ticket type, kind, original type, workitem type, bug type',
    status:
      'status, state, list, list name, column, stage, workflow state, current status, current state, original status, last state',
    fileCategory: 'status category, state category',
    resolution: 'resolution, close reason, state reason',
  }),
  ...dayRules({
    created: 'created, creation, opened, open, reported, submitted, raised, published',
    started: 'started, start, activated, in progress, work started, committed, actual start, timeline start',
    finished:
      'finished, finish, done, completed, completion, closed, resolved, resolution date, end, ended, released, actual end, delivered',
    canceled: 'canceled, cancelled',
    due: 'due, deadline, target date, timeline end',
    since: 'status category changed, state changed, state change, status changed, current state since, state since',
    updated: 'updated, changed, last updated, last modified, last edited, modified',
  }),
  ...fieldRules({
    estimate:
      'story points, story point, story point estimate, points, sp, estimate, estimation, size, effort, weight, estimated size',
    iterations:
      'sprint, sprints, sprint name, iteration, iterations, iteration path, cycle, cycle name, milestone, target version, program increment, pi',
    labels: {headers: 'labels, label, tags, tag', read: 'commas'},
    components: 'component, components, component s, module, area',
    parent:
      'parent, parent id, parent key, parent issue, parent task, parent reference id, epic link, epic key, epic id',
    goal: 'epic, epic name, goal, parent summary, parent title, initiative, feature, objective, theme',
    project: 'project, project key, team project, repository, board, board name',
    projectName: 'project name',
    team: 'team, team name, owning team, squad, scrum team, group',
    product: 'product, product name, product area',
    priority: 'priority, prio',
    severity: 'severity',
    environment: 'environment, found in, found in environment, env',
    reopened: 'reopened, reopen count, reopened count, times reopened',
  }),
];

/** Of `closed` first `closed date`, `closed at`, `closed on`, `date closed`, because beside them it is a flag; last `closed time`. */
function dayRules(specs: Readonly<Record<string, string>>): readonly FieldRule[] {
  return fieldRules(specs).map(rule => ({
    ...rule,
    headers: rule.headers.flatMap(name => [
      ...['date', 'at', 'on'].map(word => `${name} ${word}`),
      `date ${name}`,
      name,
      `${name} time`,
    ]),
  }));
}
