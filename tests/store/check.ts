import {type HistoryEntry, type Store, StoreError, type StoreErrorCode} from '../../src/store/store.ts';

/** Assertions for tests that run under two test frameworks. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const difference = differenceOf(actual, expected, what);
  if (difference) throw new Error(difference);
}

export async function rejects(promise: Promise<unknown>, code: StoreErrorCode): Promise<StoreError> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  if (error instanceof StoreError && error.code === code) return error;
  throw new Error(`expected ${code}, found ${String(error)}`);
}

/** The revisions of a dataset, newest first. */
export async function historyIn(store: Store, dataset = 'board'): Promise<readonly HistoryEntry[]> {
  return (await store.look(dataset, ''))?.history ?? [];
}

/** Where two values differ, `undefined` where they do not. NaN equals NaN, 0 differs from −0. */
function differenceOf(actual: unknown, expected: unknown, path: string): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  const kind = kindOf(expected);
  if (kindOf(actual) !== kind) return `${path}: ${show(actual)} is no ${kind}`;
  if (kind === 'Map')
    return differenceOf([...(actual as Map<unknown, unknown>)], [...(expected as Map<unknown, unknown>)], path);
  if (isArray(actual) && isArray(expected)) {
    if (actual.length !== expected.length) return `${path}: length ${actual.length} is not ${expected.length}`;
    for (let at = 0; at < expected.length; at++) {
      // Before the path is put together: columns are long.
      if (Object.is(actual[at], expected[at])) continue;
      const difference = differenceOf(actual[at], expected[at], `${path}[${at}]`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (kind !== 'Object') return `${path}: ${show(actual)} is not ${show(expected)}`;
  const one = definedEntries(actual);
  const other = definedEntries(expected);
  const names = new Set([...one.keys(), ...other.keys()]);
  for (const name of names) {
    const difference = differenceOf(one.get(name), other.get(name), `${path}.${name}`);
    if (difference) return difference;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  return value === null
    ? 'null'
    : typeof value === 'object'
      ? Object.prototype.toString.call(value).slice(8, -1)
      : typeof value;
}

function isArray(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);
}

function definedEntries(value: unknown): Map<string, unknown> {
  return new Map(Object.entries(value as object).filter(([, entry]) => entry !== undefined));
}

function show(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
