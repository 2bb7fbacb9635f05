import {isoOf, MINUTES_A_DAY} from './calendar.ts';
import {buildCompany, type Company, type SampleOptions} from './company.ts';
import {csvText} from './csv-text.ts';
import type {Sprint} from './sprints.ts';

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

/** What the team took into the sprint when it began: the points of its items that were there by then. */
function pointsPlanned({items}: Company, {name, start}: Sprint): number {
  const planned = items.filter(
    ({item}) =>
      item.type !== 'Epic' &&
      item.type !== 'Sub-task' &&
      item.sprints.includes(name) &&
      item.created < start * MINUTES_A_DAY,
  );
  return planned.reduce((sum, {item}) => sum + (Number(item.estimate) || 0), 0);
}
