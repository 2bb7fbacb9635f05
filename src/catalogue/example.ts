import type {Grain} from '../time/period.ts';

/** A file of a worked example, as somebody would drop it. */
export interface ExampleFile {
  readonly csv: string;
  /** Question to choice, where the file leaves something open. */
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  /** Field to one value for the whole file. */
  readonly constants?: Readonly<Record<string, string>>;
}

/** A KPI worked out by hand on a few rows: it runs as a test and stands on the KPI's definition sheet. */
export interface Example {
  readonly kpi: string;
  readonly files: readonly ExampleFile[];
  readonly by: Grain;
  readonly asOf?: string;
  readonly where?: Readonly<Record<string, string>>;
  /** Definition profile of the dataset; `default` where absent. */
  readonly profile?: string;
  /** Currency that the dataset's amounts are read in, where rates convert them. */
  readonly currency?: string;
  /** The reading is that of one value of a text column, such as a cohort. */
  readonly split?: {readonly by: string; readonly value?: string};
  /** Split into cohorts the reading is that of all of them at this age, in months. */
  readonly age?: number;
  /** First day of the reading that is worked out, ISO; the headline where absent. */
  readonly period?: string;
  /** In the KPI's unit, shares as fractions; a reason code where the reading has no value. */
  readonly expected: number | string;
  /** Low and high end of the interval, where it is worked out, to three decimals. */
  readonly interval?: readonly [number, number];
  /** The same by part, where parts are worked out, too. */
  readonly parts?: Readonly<Record<string, number>>;
  /** The calculation in words and figures, independent of the kit: "(100 + 50) ÷ 3 customers = 50". */
  readonly working: string;
}
