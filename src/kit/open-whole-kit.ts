import {definitions} from '../catalogue/catalogue.ts';
import {addDefinitions} from '../catalogue/registry.ts';
import type {Kit, OpenOptions} from './kit.ts';
import {openKit as open} from './open-kit.ts';

/**
 * Opens the kit with its whole catalogue. In a page data live in IndexedDB and the work is done in a worker; with `memory`, in Node and where the browser refuses storage
 * they live as long as the kit. Rejects with a `StoreError` only where data may be there and cannot be reached now (`storage-blocked`, `newer-version`, `storage-lost`).
 */
export function openKit(options: OpenOptions = {}): Promise<Kit> {
  addDefinitions(definitions);
  return open(options);
}
