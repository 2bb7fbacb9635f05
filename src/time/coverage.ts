import type {Day} from './day.ts';

/** From and through which day a dataset's data are whole; both days are inside. */
export interface Coverage {
  readonly from: Day;
  readonly through: Day;
}
