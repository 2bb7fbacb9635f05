import type {Unit} from '../words/formats.ts';
import type {NoteCode} from '../words/words.ts';

/** Which picture a KPI has on its card: those that every role has, and those whose code comes with the roles that need them. */
export type PlainChart = 'bars' | 'line' | 'scatter' | 'outcomes' | 'ages' | 'progress' | 'groups';
export type RoleChart =
  | 'waterfall'
  | 'stack'
  | 'heat'
  | 'funnel'
  | 'answers'
  | 'range'
  | 'objectives'
  | 'quality'
  | 'bias'
  | 'break-even';
export type ChartKind = PlainChart | RoleChart;

const plainCharts: readonly ChartKind[] = ['bars', 'line', 'scatter', 'outcomes', 'ages', 'progress', 'groups'];

/** Whether a picture's code comes apart from that of the others. */
export function isRoleChart(chart: ChartKind): chart is RoleChart {
  return !plainCharts.includes(chart);
}

/** A part of the headline that is said beside the value. */
export interface FaceNote {
  /** `part`: said by the part's own name in the definition; `amount`: by its unit. */
  readonly code: NoteCode;
  readonly part: string;
  readonly unit: Unit;
}

/** How a KPI looks on a card. What it says and how it is computed is in its definition. */
export interface Face {
  readonly chart: ChartKind;
  /** Columns of twelve that the card wishes for. */
  readonly width: number;
  /** Parts of a share, said as "30 of 37". */
  readonly counts?: readonly [part: string, whole: string];
  /** The counts are the value, and the share stands beside them. */
  readonly countsLead?: boolean;
  readonly notes?: readonly FaceNote[];
  /** The part that says how much work lies ahead, in periods. */
  readonly ahead?: string;
  /** A note says more than the value of the period before. */
  readonly withoutComparison?: boolean;
  /** Parts that stand as a tick across the bar, the first that is known. */
  readonly ticks?: readonly string[];
  /** The dimension that the groups are of. */
  readonly split?: string;
  /** Parts that a picture is made of, in order; their names are those of the definition. */
  readonly parts?: readonly string[];
  /** KPIs whose series the picture needs beside its own. */
  readonly related?: readonly string[];
  /** The group of the split that the card's number is of, where all together have none. */
  readonly leads?: string;
  /** The interval that the value is known within is said beside it. */
  readonly interval?: boolean;
  /** The part that open items are held against. */
  readonly limit?: string;
}

const plainFace: Face = {chart: 'bars', width: 3};
const known = new Map<string, Face>();

/** Adds the faces of a role's KPIs. */
export function addFaces(faces: ReadonlyMap<string, Face>): void {
  for (const [kpi, face] of faces) known.set(kpi, face);
}

/** The face of a KPI; a plain one, bars, for those that have none of their own. */
export function faceOf(kpi: string): Face {
  return known.get(kpi) ?? plainFace;
}
