import {useLens} from './lens.ts';
import {poLens} from './po-lens.ts';

/** Every role's lens: for a card of any number, and for numbers that a page puts on another role's panel. */
export function useAllLenses(): void {
  for (const lens of [poLens]) useLens(lens);
}
