import type {Kit, OpenOptions} from '../../src/index.ts';
import {openKit} from '../../src/kit/open-kit.ts';

let options: OpenOptions = {};
let shared: Promise<Kit> | undefined;

/** How the elements' shared kit is opened, such as where the worker file lies. It has to be said before the first element asks for data. */
export function configureSharedKit(given: OpenOptions): void {
  options = given;
}

/** The one kit of all elements of a page that were given none; opened on first use, together with the dataset that it is opened for. Where it does not open, the next use tries again. */
export function sharedKit(dataset = 'default'): Promise<Kit> {
  shared ??= openKit({dataset, ...options}).catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}
