import fc from 'fast-check';

/** Draws in rounds until the property has met its case often enough: some have it in few random cases. */
export function assertInRounds<Drawn extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Drawn>,
  isEnough: () => boolean,
): void {
  const {seed: first = 0} = fc.readConfigureGlobal();
  for (let round = 0; round < 12 && !(round && isEnough()); round++) {
    fc.assert(property, {numRuns: 25, seed: first + round});
  }
}
