/** What a period is: a calendar unit, or one kind of iteration (`iteration` means every kind). */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'sprint' | 'increment' | 'iteration';

export const calendarGrains = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarGrain = (typeof calendarGrains)[number];

export const grains: readonly Grain[] = [...calendarGrains, 'sprint', 'increment', 'iteration'];
