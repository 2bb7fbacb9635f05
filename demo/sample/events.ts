import {isoOf, monthStart} from './calendar.ts';
import {buildCompany, type SampleOptions} from './company.ts';
import {csvText} from './csv-text.ts';
import {SPRINT_COUNT, sprintStart} from './sprints.ts';

/** What happened to the teams, as the `events` template (CSV, ISO days): two of the rows are the reasons of the two signals. */
export function events(options: SampleOptions = {}): string {
  const {through} = buildCompany(options);
  const first = sprintStart(through, 0);
  return csvText([
    ['date', 'title', 'team', 'owner', 'note'],
    [isoOf(first), 'Both teams moved to this Jira', '', 'A. Ruiz', 'Older items carry this day as Created'],
    [
      isoOf(sprintStart(through, SPRINT_COUNT - 18)),
      'Two developers joined',
      'Accounts',
      'J. Weber',
      'From the platform team',
    ],
    [isoOf(sprintStart(through, SPRINT_COUNT - 13)), 'Moved to the new office', '', 'J. Weber', ''],
    [
      isoOf(monthStart(through, -4) + 20),
      'New review policy',
      'Checkout',
      'A. Ruiz',
      'Two people try every change on staging, "as a shopper"',
    ],
    [
      isoOf(sprintStart(through, SPRINT_COUNT - 3) + 3),
      'Release freeze',
      'Checkout',
      'A. Ruiz',
      'Shop season: one release a fortnight, no others',
    ],
  ]);
}
