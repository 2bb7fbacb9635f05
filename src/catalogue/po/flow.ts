/** The items that flow counts are about: epics and features hold them, sub-tasks are parts of them. */
export const flowLevels = ['story', 'bug', 'task'] as const;

/** Finished work: in a done category with a day on which it was finished; abandoned work is not. */
export const finishedWork = [{in: ['level', flowLevels]}, {is: ['category', 'done']}] as const;

/** Work that its dates can place: finished on a known day, or still open. Done work without a date would look open for ever. */
export const datedOrOpen = {any: [{known: 'finished'}, {in: ['category', ['to-do', 'in-progress']]}]} as const;

/** Work in progress by its dates; open items moved back before the start are not in progress. */
export const inProgressByDates = [
  {in: ['level', flowLevels]},
  {any: [{known: 'finished'}, {is: ['category', 'in-progress']}]},
] as const;

/** Age on the period's last day: both days counted. */
export const ageAtEnd = {days: ['started', {period: 'to', add: -1}]} as const;

/** Periods over which "how long 85 % take" is pooled for comparison with open work. */
export const agePeriods = 26;
