import type {Kit, PrepareOptions} from '../../src/index.ts';

/** How a page's own file is read. */
export interface SourceFile {
  readonly src: string;
  /** The page's address, which `src` is relative to. */
  readonly base: string;
  readonly dataset: string | undefined;
  readonly mapping: PrepareOptions['mapping'];
  readonly answers: PrepareOptions['answers'];
}

/** A file that an element may not or cannot load. */
export class SourceError extends Error {
  readonly code: 'src-not-allowed' | 'not-fetched';
  readonly detail: {readonly url: string};
  constructor(code: SourceError['code'], url: string, cause?: unknown) {
    super(`kpi-kit: ${code}: ${url}`, {cause});
    this.name = 'SourceError';
    this.code = code;
    this.detail = {url};
  }
}

/** The whole address of a file: of the page's own origin, or https. Others throw a `SourceError`. */
export function resolveSource({src, base}: Pick<SourceFile, 'src' | 'base'>): URL {
  let url: URL;
  let page: URL;
  try {
    page = new URL(base);
    url = new URL(src, page);
  } catch (error) {
    throw new SourceError('src-not-allowed', src, error);
  }
  const isSameOrigin = url.protocol === page.protocol && url.host === page.host;
  if (!isSameOrigin && url.protocol !== 'https:') throw new SourceError('src-not-allowed', src);
  url.hash = '';
  return url;
}

/** The dataset that a file's rows live in: named by its address unless the page names one. */
export function datasetOfSource(file: Pick<SourceFile, 'src' | 'base' | 'dataset'>): string {
  return file.dataset ?? resolveSource(file).href;
}

/** A short name for a content: two 32-bit lanes of multiply and xor over its bytes. Enough to notice a change, no protection against a forger. */
export function hashBytes(bytes: Uint8Array): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (const byte of bytes) {
    first = Math.imul(first ^ byte, 2654435761);
    second = Math.imul(second ^ byte, 1597334677);
  }
  const text = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
  return `${bytes.length.toString(16)}-${text(first)}${text(second)}`;
}

const loads = new WeakMap<Kit, Map<string, Promise<void>>>();

/**
 * Loads a page's file into its dataset, once a page however many elements name it. What is stored is replaced only where the content is another than last
 * time. Rejects with a `SourceError`, or as an import does; a later call tries again.
 */
export function loadSource(kit: Kit, file: SourceFile): Promise<void> {
  const url = resolveSource(file);
  const key = JSON.stringify([url.href, file.dataset, file.mapping, file.answers]);
  const known = loads.get(kit) ?? new Map<string, Promise<void>>();
  loads.set(kit, known);
  const running = known.get(key);
  if (running) return running;
  const load = fetchAndImport(kit, url, file).catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, load);
  return load;
}

async function fetchAndImport(kit: Kit, url: URL, file: SourceFile): Promise<void> {
  const dataset = datasetOfSource(file);
  const content = await fetchBlob(url);
  const hash = hashBytes(new Uint8Array(await content.arrayBuffer()));
  const state = await kit.describe(dataset);
  if (state && contentHash(state.settings) === hash) return;
  const name = decodeURIComponent(url.pathname.split('/').at(-1) ?? '') || url.host;
  await kit.import(new File([content], name), {
    dataset,
    mode: 'replace',
    ...(file.mapping && {mapping: file.mapping}),
    ...(file.answers && {answers: file.answers}),
  });
  await kit.configure({source: {hash}}, {dataset});
}

async function fetchBlob(url: URL): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(url, {credentials: 'same-origin'});
  } catch (error) {
    throw new SourceError('not-fetched', url.href, error);
  }
  if (!response.ok) throw new SourceError('not-fetched', url.href);
  return response.blob();
}

function contentHash(settings: Readonly<Record<string, unknown>>): string | undefined {
  const {source} = settings;
  const hash = typeof source === 'object' && source !== null && 'hash' in source ? source.hash : undefined;
  return typeof hash === 'string' ? hash : undefined;
}
