import {addDefinitions, isLoaded} from '../../src/catalogue/registry.ts';
import type {AnyDefinition, Grain, Role} from '../../src/index.ts';
import {addReasons} from '../words/en-reasons.ts';
import {type Styles, useStyles} from '../words/formats.ts';
import type {Remedy} from '../words/words.ts';
import {addFaces, type Face} from './faces.ts';
import type {Horizon} from './horizon.ts';
import type {Band} from './panel-band.ts';

/** A dimension that a panel's reader may choose a value of. */
export interface Choosable {
  readonly dimension: string;
  /** Values are never added, so one is always chosen: the one with most rows until somebody chooses. */
  readonly isExclusive?: boolean;
}

/** A role on screen: its numbers, what is needed to show them, and what can be chosen. */
export interface Lens {
  readonly role: Role;
  readonly definitions: readonly AnyDefinition[];
  readonly faces: ReadonlyMap<string, Face>;
  /** Why its numbers may have no value, beyond what holds for all; in English. */
  readonly reasons?: ReadonlyMap<string, string>;
  /** How its numbers are written where the plain way does not do: money, fine shares. */
  readonly styles?: Styles;
  readonly choosable: readonly Choosable[];
  /** The horizons offered; none where bands have each their own. */
  readonly horizons: readonly Horizon[];
  /** The periods offered. */
  readonly grains: readonly Grain[];
  /** What the role fills in by hand. */
  readonly forms: readonly Remedy[];
  /** The table of a portfolio: its rows are the values of a dimension, its columns are KPIs. */
  readonly rowsBy?: Band['rowsBy'];
}

const shown = new Set<string>();

/** Brings a lens into the page: from now on its numbers can be read and shown. */
export function useLens({definitions, faces, styles, reasons}: Lens): void {
  addDefinitions(definitions);
  addFaces(faces);
  if (styles) useStyles(styles);
  if (reasons) addReasons(reasons);
  for (const {id} of definitions) shown.add(id);
}

/** Makes sure that KPIs can be read and shown; all lenses come where one is asked for that no panel of the page brought along. */
export async function knowKpis(kpis: readonly string[]): Promise<void> {
  const isKnown = (kpi: string): boolean => isLoaded(kpi) && (shown.has(kpi) || kpi.startsWith('own:'));
  if (!kpis.every(isKnown)) (await import('./all-lenses.ts')).useAllLenses();
}
