import type {ImportReport, Period, Series} from '../../src/index.ts';

const options = {bubbles: true, composed: true} as const;

/** The readings of an element are there, or there again after data or scope changed. */
export class KpiReadingsEvent extends CustomEvent<{readonly dataset: string; readonly readings: readonly Series[]}> {
  constructor(detail: {readonly dataset: string; readonly readings: readonly Series[]}) {
    super('kpi-readings', {...options, detail});
  }
}

/** Somebody opened the items of a number: of one period, or of the whole horizon. */
export class KpiSelectEvent extends CustomEvent<{readonly kpi: string; readonly period: Period | undefined}> {
  constructor(detail: {readonly kpi: string; readonly period: Period | undefined}) {
    super('kpi-select', {...options, detail});
  }
}

/** A number lies outside its usual range. Fired once for each data revision and period. */
export class KpiSignalEvent extends CustomEvent<{readonly kpi: string; readonly series: Series}> {
  constructor(detail: {readonly kpi: string; readonly series: Series}) {
    super('kpi-signal', {...options, detail});
  }
}

/** A file was loaded into the element's dataset. */
export class KpiImportEvent extends CustomEvent<{readonly report: ImportReport}> {
  constructor(detail: {readonly report: ImportReport}) {
    super('kpi-import', {...options, detail});
  }
}

/** Something could not be shown. The element says so in words and stays. `code` is stable. */
export class KpiErrorEvent extends CustomEvent<{
  readonly code: string;
  readonly message: string;
  readonly error: unknown;
}> {
  constructor(detail: {readonly code: string; readonly message: string; readonly error: unknown}) {
    super('kpi-error', {...options, detail});
  }
}

/** The events of every element, by name. */
export interface KpiEventMap {
  'kpi-readings': KpiReadingsEvent;
  'kpi-select': KpiSelectEvent;
  'kpi-signal': KpiSignalEvent;
  'kpi-import': KpiImportEvent;
  'kpi-error': KpiErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends KpiEventMap {}
}
