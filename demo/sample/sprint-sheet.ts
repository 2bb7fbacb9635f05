import {isoOf, MINUTES_A_DAY} from './calendar.ts';
import {buildCompany, type Company, type SampleOptions} from './company.ts';
import {csvText} from './csv-text.ts';
import type {Sprint} from './sprints.ts';

/** A sprint is planned on the Friday before its Monday. */
const PLANNING_DAYS = 3;

/** The sprints of both teams as the `iterations` template (CSV, ISO days, the end included); `goal met` is empty for the running one. */
export function sprintSheet(options: SampleOptions = {}): string {
  const company = buildCompany(options);
  const rows = company.teams.flatMap(({team, sprints}) =>
    sprints.map(sprint => [
      sprint.name,
      team.name,
      isoOf(sprint.start),
      isoOf(sprint.end),
      sprint.goal,
      sprint.goalMet,
      // The first sprint began before this Jira did: nobody knows what was planned.
      String(pointsPlanned(company, sprint) || ''),
    ]),
  );
  return csvText([['iteration', 'team', 'start', 'end', 'goal', 'goal met', 'committed'], ...rows]);
}

/** Which items each sprint was planned with, as the `commitments` template (CSV): planned on the Friday before it. */
export function sprintPlans(product: string, options: SampleOptions = {}): string {
  const company = buildCompany(options);
  const rows = company.teams.flatMap(({team, sprints}) =>
    sprints.flatMap(sprint =>
      itemsPlanned(company, sprint).map(({key, item}) => [
        key,
        sprint.name,
        team.name,
        product,
        isoOf(sprint.start - PLANNING_DAYS),
        item.estimate,
      ]),
    ),
  );
  return csvText([['item', 'iteration', 'team', 'product', 'added', 'estimate'], ...rows]);
}

/** What the team took into the sprint when it began: its items that were there by then. */
function itemsPlanned({items}: Company, {name, start}: Sprint): Company['items'] {
  return items.filter(
    ({item}) =>
      item.type !== 'Epic' &&
      item.type !== 'Sub-task' &&
      item.sprints.includes(name) &&
      item.created < start * MINUTES_A_DAY,
  );
}

function pointsPlanned(company: Company, sprint: Sprint): number {
  return itemsPlanned(company, sprint).reduce((sum, {item}) => sum + (Number(item.estimate) || 0), 0);
}
