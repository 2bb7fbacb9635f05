/** Whole days from a day to the period's last: 0 on the day itself. Only the age of work in progress counts its first day, too, as Kanban does. */
export const daysSince = <Day extends string>(day: Day) =>
  ({minus: [{days: [day, {period: 'to', add: -1}]}, 1]}) as const;
