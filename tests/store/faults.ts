/** How a call of IndexedDB goes wrong. */
export type Fault =
  /** The call throws. */
  | 'throws'
  /** The call throws what a closed connection throws. */
  | 'throws-closed'
  /** The request fails, and its transaction with it. */
  | 'fails'
  /** The request succeeds; the transaction is rolled back for lack of space. */
  | 'no-space'
  /** The transaction is rolled back without any reason. */
  | 'aborts'
  /** No event of the request or the transaction ever comes. */
  | 'never'
  /** The request's success comes long after everybody stopped waiting. */
  | 'late';

export const faults: readonly Fault[] = ['throws', 'throws-closed', 'fails', 'no-space', 'aborts', 'never', 'late'];

/** Which call is hit, counted from 1, and how; 0 hits none. */
interface Plan {
  readonly at: number;
  readonly fault: Fault;
  count: number;
}

const lateBy = 500;
/** By the name of the database: stores with databases of their own are hit each by its own plan. */
const plans = new Map<string, Plan>();
const originals: (() => void)[] = [];

type Method = (this: never, ...parameters: unknown[]) => unknown;

/** Hits the call with number `at` on these databases from now on; what it gives ends that, and tells the number of calls since. */
export function injectFault(databases: readonly string[], at: number, fault: Fault): () => number {
  const plan: Plan = {at, fault, count: 0};
  for (const name of databases) plans.set(name, plan);
  return () => {
    for (const name of databases) plans.delete(name);
    return plan.count;
  };
}

/** Puts every call of IndexedDB that stores use under control of `injectFault`. */
export function wrapIndexedDb(): void {
  const targets: [object, readonly string[]][] = [
    [IDBFactory.prototype, ['open', 'deleteDatabase']],
    [IDBDatabase.prototype, ['transaction']],
    [IDBObjectStore.prototype, ['put', 'get', 'getKey', 'getAll', 'getAllKeys', 'delete', 'clear', 'openCursor']],
  ];
  for (const [prototype, names] of targets) for (const name of names) wrap(prototype, name);
}

export function unwrapIndexedDb(): void {
  for (const restore of originals.splice(0)) restore();
}

function wrap(prototype: object, name: string): void {
  const original = Reflect.get(prototype, name) as Method;
  const wrapped = function (this: never, ...parameters: unknown[]): unknown {
    const plan = plans.get(databaseOf(this, parameters));
    if (!plan || ++plan.count !== plan.at) return original.apply(this, parameters as never[]);
    if (plan.fault === 'throws') throw new DOMException('injected', 'UnknownError');
    if (plan.fault === 'throws-closed')
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    const result = original.apply(this, parameters as never[]);
    if (result instanceof IDBTransaction) spoilTransaction(result, plan.fault);
    else spoilRequest(result as IDBRequest, plan.fault);
    return result;
  };
  Reflect.set(prototype, name, wrapped);
  originals.push(() => Reflect.set(prototype, name, original));
}

function databaseOf(target: unknown, [name]: readonly unknown[]): string {
  if (target instanceof IDBObjectStore) return target.transaction.db.name;
  return target instanceof IDBDatabase ? target.name : String(name);
}

function spoilTransaction(transaction: IDBTransaction, fault: Fault): void {
  if (fault === 'never' || fault === 'late') {
    for (const type of ['complete', 'abort', 'error']) transaction.addEventListener(type, stop, {capture: true});
    return;
  }
  rollBack(transaction, fault);
}

function rollBack(transaction: IDBTransaction, fault: Fault): void {
  if (fault === 'no-space') giveError(transaction, new DOMException('', 'QuotaExceededError'));
  if (fault === 'fails') giveError(transaction, new DOMException('injected', 'UnknownError'));
  abort(transaction);
}

function abort(transaction: IDBTransaction | null): void {
  try {
    transaction?.abort();
  } catch {
    // Whoever saw the error was faster.
  }
}

function spoilRequest(request: IDBRequest, fault: Fault): void {
  if (fault === 'never') {
    const swallow = (event: Event): void => {
      stop(event);
      // A connection that nobody knows of would stand in the way of the test's own clearing up.
      if (event.type === 'success' && request.result instanceof IDBDatabase) request.result.close();
    };
    for (const type of ['success', 'error', 'blocked']) request.addEventListener(type, swallow, {capture: true});
    return;
  }
  const spoil = (event: Event): void => {
    request.removeEventListener('success', spoil, {capture: true});
    const {transaction} = request;
    // The deletion of a database has no result and no transaction: nothing can be rolled back.
    const opened = request.result instanceof IDBDatabase ? request.result : undefined;
    if (fault === 'late') {
      stop(event);
      setTimeout(() => request.dispatchEvent(new Event('success')), lateBy);
    } else if (transaction && fault !== 'fails') {
      rollBack(transaction, fault);
    } else {
      stop(event);
      opened?.close();
      const [name, message] = fault === 'no-space' ? ['QuotaExceededError', ''] : ['UnknownError', 'injected'];
      giveError(request, new DOMException(message, name));
      request.dispatchEvent(new Event('error', {bubbles: true, cancelable: true}));
      abort(transaction);
    }
  };
  request.addEventListener('success', spoil, {capture: true});
}

function giveError(target: IDBRequest | IDBTransaction, error: DOMException): void {
  Object.defineProperty(target, 'error', {configurable: true, get: () => error});
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
}
