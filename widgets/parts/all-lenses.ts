import {aiPmLens} from './ai-pm-lens.ts';
import {cpoLens} from './cpo-lens.ts';
import {useLens} from './lens.ts';
import {programLens} from './program-lens.ts';

/** Every role's lens: for a card of any number, and for numbers that a page puts on another role's panel. Those of other roles are among these. */
export function useAllLenses(): void {
  for (const lens of [cpoLens, programLens, aiPmLens]) useLens(lens);
}
