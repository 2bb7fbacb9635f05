import {isoOf, monthStart} from './calendar.ts';
import {buildCompany, type SampleOptions} from './company.ts';
import {csvText} from './csv-text.ts';
import {sprintStart} from './sprints.ts';

/** What the two teams have promised, as the `targets` template (CSV): days for cycle time, percent for shares, items for work in progress. */
export function targets(options: SampleOptions = {}): string {
  const {through} = buildCompany(options);
  const from = isoOf(sprintStart(through, 0));
  const raised = monthStart(through, -4);
  return csvText([
    ['kpi', 'team', 'value', 'from', 'to', 'owner', 'note'],
    ['cycle-time', 'Checkout', '12', from, isoOf(raised - 1), 'A. Ruiz', '85 % finish within this many days'],
    ['cycle-time', 'Checkout', '10', isoOf(raised), '', 'A. Ruiz', 'Agreed with support, "two weeks at most"'],
    ['cycle-time', 'Accounts', '10', from, '', 'J. Weber', ''],
    ['on-time', 'Checkout', '75', from, '', 'A. Ruiz', 'Percent of the items with a due date'],
    ['on-time', 'Accounts', '75', from, '', 'J. Weber', ''],
    ['sprint-goal-completion', 'Checkout', '80', from, '', 'A. Ruiz', 'Four of five'],
    ['sprint-goal-completion', 'Accounts', '80', from, '', 'J. Weber', ''],
    ['work-in-progress', 'Checkout', '14', from, '', 'A. Ruiz', 'A limit: at most'],
    ['work-in-progress', 'Accounts', '10', from, '', 'J. Weber', 'A limit: at most'],
  ]);
}
