import {isoOf} from './calendar.ts';
import {buildCompany, type SampleOptions} from './company.ts';
import {csvText} from './csv-text.ts';

/** The sprints of both teams as the `iterations` template (CSV, ISO days, the end included); `goal met` is empty for the running one. */
export function sprintSheet(options: SampleOptions = {}): string {
  const rows = buildCompany(options).teams.flatMap(({team, sprints}) =>
    sprints.map(sprint => [
      sprint.name,
      team.name,
      isoOf(sprint.start),
      isoOf(sprint.end),
      sprint.goal,
      sprint.goalMet,
    ]),
  );
  return csvText([['iteration', 'team', 'start', 'end', 'goal', 'goal met'], ...rows]);
}
