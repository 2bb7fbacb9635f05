import type {Unit} from '../words/formats.ts';
import type {NoteCode} from '../words/words.ts';

/** Which picture a KPI has on its card. */
export type ChartKind = 'bars' | 'scatter' | 'outcomes' | 'ages' | 'progress' | 'groups';

/** A part of the headline that is said beside the value. */
export interface FaceNote {
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
  /** The part that open items are held against. */
  readonly limit?: string;
}

const plainFace: Face = {chart: 'bars', width: 3};
const duration: Face = {chart: 'scatter', width: 6};

const faces: ReadonlyMap<string, Face> = new Map<string, Face>([
  ['cycle-time', duration],
  ['lead-time', duration],
  [
    'velocity',
    {
      chart: 'bars',
      width: 6,
      ticks: ['committed', 'planned'],
      notes: [{code: 'typical', part: 'typical', unit: 'points'}],
      withoutComparison: true,
    },
  ],
  [
    'velocity-items',
    {chart: 'bars', width: 6, notes: [{code: 'typical', part: 'typical', unit: 'items'}], withoutComparison: true},
  ],
  [
    'sprint-goal-completion',
    {
      chart: 'outcomes',
      width: 3,
      counts: ['met', 'goals'],
      countsLead: true,
      notes: [{code: 'partly', part: 'partly', unit: 'sprints'}],
    },
  ],
  ['planned-work-delivered', {chart: 'bars', width: 3, counts: ['delivered', 'planned']}],
  [
    'work-in-progress',
    {
      chart: 'ages',
      width: 6,
      notes: [{code: 'old', part: 'old', unit: 'items'}],
      limit: 'limit',
      withoutComparison: true,
    },
  ],
  [
    'items-in-progress',
    {
      chart: 'groups',
      split: 'status',
      width: 3,
      notes: [{code: 'median-age', part: 'median', unit: 'days'}],
      withoutComparison: true,
    },
  ],
  [
    'on-time',
    {
      chart: 'progress',
      width: 3,
      counts: ['onTime', 'withDue'],
      notes: [{code: 'no-due', part: 'withoutDue', unit: 'items'}],
      withoutComparison: true,
    },
  ],
  [
    'backlog',
    {
      chart: 'groups',
      width: 3,
      split: 'goal',
      ahead: 'ahead',
      notes: [
        {code: 'estimated', part: 'estimated', unit: 'share'},
        {code: 'median-age', part: 'median', unit: 'days'},
      ],
      withoutComparison: true,
    },
  ],
  [
    'work-by-goal',
    {
      chart: 'groups',
      width: 4,
      split: 'goal',
      notes: [{code: 'no-goal', part: 'without', unit: 'items'}],
      withoutComparison: true,
    },
  ],
  ['work-item-age', {chart: 'bars', width: 4, notes: [{code: 'old', part: 'old', unit: 'items'}]}],
  ['defect-escape-rate', {chart: 'bars', width: 4, counts: ['escaped', 'all']}],
]);

/** The face of a KPI; a plain one, bars, for those that have none of their own. */
export function faceOf(kpi: string): Face {
  return faces.get(kpi) ?? plainFace;
}

const partUnits: ReadonlyMap<string, Unit> = new Map([
  ['p50', 'days'],
  ['p85', 'days'],
  ['p95', 'days'],
  ['median', 'days'],
  ['limit', 'days'],
  ['total', 'days'],
  ['estimated', 'share'],
  ['withoutShare', 'share'],
  ['ahead', 'number'],
  ['old', 'items'],
  ['items', 'items'],
]);

/** What a part of a reading is counted in; a plain number where nothing says otherwise. */
export function unitOfPart(kpi: string, part: string, unit: Unit): Unit {
  const note = faceOf(kpi).notes?.find(one => one.part === part);
  return (
    note?.unit ??
    partUnits.get(part) ??
    (part === 'typical' || part === 'committed' || part === 'planned' ? unit : 'number')
  );
}
