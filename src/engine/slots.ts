/**
 * Where entries are added up, so that going over them once makes the groups of a split and the whole of them. Of `n` groups, slot `g` is of entries that count
 * for group `g` and the whole, `n + g` for the group alone, and `2 n` for the whole alone.
 */
export interface Slots {
  readonly groups: number;
  readonly count: number;
  /** The slots that the whole is made of, as its only group. */
  readonly whole: readonly (readonly number[])[];
  /** The slots that each group is made of. */
  readonly each: readonly (readonly number[])[];
}

/** Slots for so many groups; without a split there is one, which is the whole. */
export function slotsFor(groups: number): Slots {
  const each = Array.from({length: groups}, (_, group) => [group, groups + group]);
  return {groups, count: 2 * groups + 1, whole: [[...each.map(([group]) => group as number), 2 * groups]], each};
}
