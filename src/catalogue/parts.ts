/** Parts that are what a definition named in `let`, as it is. */
export const fieldParts = <N extends string>(...names: readonly N[]): Readonly<Record<N, {readonly field: N}>> =>
  Object.fromEntries(names.map(name => [name, {field: name}])) as Record<N, {field: N}>;
