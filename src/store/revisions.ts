import type {PreparedCommit} from './prepare-commit.ts';
import {type HistoryEntry, type Manifest, StoreError} from './store.ts';

/** The layout that this kit writes, and the oldest reader that understands what it writes. */
export const storedSchema = 1;
export const oldestReader = 1;
/** What this kit can read. */
const reader = 1;

/** Which manifests keep their place: the current one and those that undo reaches. */
export const keptRevisions = 10;

/** Where a dataset stands: the one record by which all else is found. */
export interface Head {
  readonly schema: number;
  /** Kits older than this must not read or write the dataset. */
  readonly minReader: number;
  /** The revision that panels read, 0 after everything was undone. */
  readonly current: number;
  /** The highest revision ever given. */
  readonly last: number;
}

/** What a commit changes, decided before anything is written. */
export interface CommitPlan {
  readonly head: Head;
  readonly manifest: Manifest;
  /** Revisions that are deleted, with their kept results. */
  readonly dropped: readonly number[];
  /** Chunks that a kept manifest names; all others are deleted. */
  readonly named: ReadonlySet<string>;
}

/** Refuses what a newer kit has written for newer kits only. */
export function assertReadable(head: {readonly minReader: number} | undefined): void {
  if (head && head.minReader > reader) throw new StoreError('newer-version');
}

/** The next revision over the kept ones; throws `dataset-moved` where the current revision is not the commit's base. */
export function planCommit(
  dataset: string,
  head: Head | undefined,
  kept: readonly Manifest[],
  commit: PreparedCommit,
): CommitPlan {
  assertReadable(head);
  const current = head?.current ?? 0;
  if (commit.base !== current) throw new StoreError('dataset-moved');
  const before = kept.find(({revision}) => revision === current);
  if (current !== 0 && !before) throw new StoreError('data-damaged');
  const revision = (head?.last ?? 0) + 1;
  const {base, at, record, conventions, coverage, settings} = commit;
  const tables = {...before?.tables, ...commit.tables};
  const manifest: Manifest = {dataset, revision, base, at, record, conventions, coverage, settings, tables};
  const line = lineOf(manifest, kept);
  const staying = new Set(line.map(each => each.revision));
  return {
    head: {
      schema: Math.max(storedSchema, head?.schema ?? 0),
      minReader: Math.max(oldestReader, head?.minReader ?? 0),
      current: revision,
      last: revision,
    },
    manifest,
    dropped: kept.map(each => each.revision).filter(each => !staying.has(each)),
    named: new Set(line.flatMap(chunksOf)),
  };
}

/** The head one step back, the same head where no step is left. */
export function planUndo(head: Head, kept: readonly Manifest[]): Head {
  const base = kept.find(({revision}) => revision === head.current)?.base;
  if (base === undefined) return head;
  const isKept = base === 0 || kept.some(({revision}) => revision === base);
  return isKept ? {...head, current: base} : head;
}

/** The head one step forward again, the same head where nothing was undone. */
export function planRedo(head: Head, kept: readonly Manifest[]): Head {
  // A commit deletes what was undone, so at most one manifest follows on another.
  const next = kept.find(({base, revision}) => base === head.current && revision > head.current);
  return next ? {...head, current: next.revision} : head;
}

/** The kept manifests as entries, newest first. */
export function historyOf(head: Head | undefined, kept: readonly Manifest[]): HistoryEntry[] {
  return kept
    .map(({revision, at, record}) => ({revision, at, record, current: revision === head?.current}))
    .sort((one, other) => other.revision - one.revision);
}

/** The ids of all chunks that a manifest names. */
export function chunksOf(manifest: Manifest): string[] {
  return Object.values(manifest.tables).flatMap(table =>
    Object.values(table.columns).flatMap(column => column.chunks.map(({id}) => id)),
  );
}

// From the newest manifest back along what each was based on.
function lineOf(newest: Manifest, kept: readonly Manifest[]): Manifest[] {
  const line = [newest];
  for (let at: Manifest | undefined = newest; at && line.length < keptRevisions; ) {
    const {base}: Manifest = at;
    at = kept.find(({revision}) => revision === base);
    if (at) line.push(at);
  }
  return line;
}
