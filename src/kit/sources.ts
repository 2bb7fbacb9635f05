import type {NamedSource} from './backend.ts';
import type {Source, Sources} from './kit.ts';

/** One line that is an address: its text would be read as a table of one cell. */
const address = /^(https?|file):\/\/\S+$/;

/** Names each source for messages and the history: the file's own name, a URL's last part, or `pasted`. */
export function nameSources(files: Sources): NamedSource[] {
  const list: readonly Source[] = isSource(files) ? [files] : isList(files) ? [...files] : [files];
  if (!list.length) throw new Error('invalid files: none');
  return list.map(source => {
    if (source instanceof URL) return {name: lastPart(source), source: {url: source.href}};
    if (typeof source === 'string' && address.test(source)) throw new Error(`invalid text: ${source} is no URL object`);
    if (typeof source === 'string' || source instanceof Uint8Array) return {name: 'pasted', source};
    if (source instanceof Blob)
      return {name: 'name' in source && typeof source.name === 'string' ? source.name : 'file', source};
    throw new Error(`invalid file: ${String(source)}`);
  });
}

function isSource(files: Sources): files is Source {
  return typeof files === 'string' || files instanceof Uint8Array;
}

function isList(files: unknown): files is Iterable<Source> {
  return typeof files === 'object' && files !== null && Symbol.iterator in files;
}

function lastPart({pathname, host}: URL): string {
  const part = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(part) || host;
  } catch {
    // A stray per cent sign is a good name, too.
    return part;
  }
}
