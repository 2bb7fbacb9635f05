/** Planned by the first day of its iteration, not taken out before it and not finished before it. */
const plannedAtStart = [
  {known: 'starts'},
  {not: {before: ['starts', 'added']}},
  {any: [{not: {known: 'removed'}}, {not: {before: ['removed', 'starts']}}]},
  {any: [{not: {known: 'finished'}}, {not: {before: ['finished', 'starts']}}]},
] as const;

const deliveredInTime = {all: [{known: 'finished'}, {not: {before: ['ends', 'finished']}}]} as const;

/** Items planned into iterations of a kind when they started, and the share of them finished by their end. */
export const deliveredOfPlanned = <K>(isKind: K) =>
  ({
    from: 'commitments',
    place: {on: 'ends'},
    rows: {all: [isKind, ...plannedAtStart]},
    let: {planned: {count: true}, delivered: {count: true, where: deliveredInTime}},
    value: {ratio: [{field: 'delivered'}, {field: 'planned'}], why: 'no-data'},
    parts: {planned: {field: 'planned'}, delivered: {field: 'delivered'}},
    interval: {wilson: ['delivered', 'planned']},
    headline: 'last',
    usual: {of: 'value', scale: 'linear', low: 0, high: 1},
    better: 'up',
    unit: 'share',
    partUnits: {planned: 'items', delivered: 'items'},
  }) as const;

export const plannedWords = {
  source: 'committed and finished ÷ committed (say/do, formula a)',
  parts: {planned: 'planned items', delivered: 'of them finished'},
} as const;
