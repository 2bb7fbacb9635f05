import type {EngineScope} from '../engine/scope.ts';
import {parseDay} from '../time/day.ts';
import type {ReadRequest} from './requests.ts';

/** A question as the engine takes it. */
export function engineScope(request: ReadRequest): EngineScope {
  return {
    grain: request.by,
    asOf: request.asOf === undefined ? undefined : parseDay(request.asOf),
    where: new Map(request.where),
    split: request.split,
    last: request.last,
    ...(request.pooled && {pooled: true}),
    params: request.params,
  };
}
