import type {Series} from '../engine/series.ts';
import type {ReadRequest} from './requests.ts';

/** A question for readings that waits for its answer. */
export interface Asked {
  readonly request: ReadRequest;
  readonly signal: AbortSignal | undefined;
  /** What `resolve` and `reject` settle. */
  readonly series: Promise<Series>;
  resolve(series: Series): void;
  reject(error: unknown): void;
}

export function askedOf(request: ReadRequest, signal: AbortSignal | undefined): Asked {
  let settle: Pick<Asked, 'resolve' | 'reject'> | undefined;
  const series = new Promise<Series>((resolve, reject) => {
    settle = {resolve, reject};
  });
  return {request, signal, series, resolve: found => settle?.resolve(found), reject: error => settle?.reject(error)};
}
