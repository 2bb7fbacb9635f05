import {CsvRefusal} from '../csv/raw-table.ts';
import {StoreError, type StoreErrorCode} from '../store/store.ts';
import {KitError} from './backend.ts';

/** A call from the page to the worker, an event or the answer back. Values are structured-clone data; `now` is the page's time in milliseconds since 1970. */
export type Call =
  | {readonly call: number; readonly now: number; readonly method: string; readonly values: readonly unknown[]}
  | {readonly abort: number};
export type Answer =
  | {readonly answer: number; readonly value: unknown}
  | {readonly event: number; readonly value: unknown}
  | {readonly failure: number; readonly error: WireError};

/** An error as plain data: a class does not survive the way. */
export interface WireError {
  readonly kind: 'kit' | 'store' | 'csv' | 'abort' | 'error';
  readonly code: string;
  readonly message: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export function packError(error: unknown): WireError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof KitError) return {kind: 'kit', code: error.code, message, detail: error.detail};
  if (error instanceof StoreError) return {kind: 'store', code: error.code, message, detail: {}};
  if (error instanceof CsvRefusal) return {kind: 'csv', code: error.code, message, detail: {line: error.line}};
  if (error instanceof DOMException && error.name === 'AbortError')
    return {kind: 'abort', code: 'aborted', message, detail: {}};
  return {kind: 'error', code: 'error', message, detail: {}};
}

export function unpackError({kind, code, message, detail}: WireError): Error {
  if (kind === 'kit') return new KitError(code, detail);
  if (kind === 'store') return new StoreError(code as StoreErrorCode);
  if (kind === 'csv')
    return new CsvRefusal(code as CsvRefusal['code'], typeof detail.line === 'number' ? detail.line : undefined);
  if (kind === 'abort') return new DOMException(message, 'AbortError');
  return new Error(message);
}
