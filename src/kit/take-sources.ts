import type {Sources} from './kit.ts';

/** Several files as a list of their own; one as it is. */
export function takeSources(files: Sources): Sources {
  const isList =
    typeof files === 'object' && files !== null && !(files instanceof Uint8Array) && Symbol.iterator in files;
  return isList ? [...files] : files;
}
