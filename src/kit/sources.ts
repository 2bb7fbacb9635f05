import type {NamedSource} from './backend.ts';
import type {Source} from './kit.ts';

/** Names each source for messages and the history: the file's own name, a URL's last part, or `pasted`. */
export function nameSources(files: Source | readonly Source[]): NamedSource[] {
  const list: readonly Source[] = isList(files) ? files : [files];
  if (!list.length) throw new Error('invalid files: none');
  return list.map(source => {
    if (source instanceof URL) return {name: lastPart(source), source: {url: source.href}};
    if (typeof source === 'string' || source instanceof Uint8Array) return {name: 'pasted', source};
    if (source instanceof Blob)
      return {name: 'name' in source && typeof source.name === 'string' ? source.name : 'file', source};
    throw new Error(`invalid file: ${String(source)}`);
  });
}

function isList(files: Source | readonly Source[]): files is readonly Source[] {
  return Array.isArray(files);
}

function lastPart({pathname, host}: URL): string {
  return decodeURIComponent(pathname.split('/').at(-1) ?? '') || host;
}
