/** Planned by the first day of its iteration, not taken out before it and not finished before it. */
export const plannedAtStart = [
  {known: 'starts'},
  {not: {before: ['starts', 'added']}},
  {any: [{not: {known: 'removed'}}, {not: {before: ['removed', 'starts']}}]},
  {any: [{not: {known: 'finished'}}, {not: {before: ['finished', 'starts']}}]},
] as const;

export const deliveredInTime = {all: [{known: 'finished'}, {not: {before: ['ends', 'finished']}}]} as const;
