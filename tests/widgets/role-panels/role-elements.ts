import {oneEvent} from '@open-wc/testing';
import type {Kit} from '../../../src/index.ts';
import {waitUntil} from '../../browser/wait.ts';
import '../../../widgets/ai-pm-kpi-panel/define.ts';
import '../../../widgets/ai-po-kpi-panel/define.ts';
import '../../../widgets/cpo-kpi-panel/define.ts';
import type {RolePanel} from '../../../widgets/parts/role-panel.ts';
import '../../../widgets/pm-kpi-panel/define.ts';
import '../../../widgets/po-kpi-panel/define.ts';
import '../../../widgets/product-kpi-panel/define.ts';
import '../../../widgets/program-kpi-panel/define.ts';

/** An element as a page would write it. */
export interface RoleElement {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly attributes: Readonly<Record<string, string>>;
  /** A number that the sample company has a value for. */
  readonly kpi: string;
  /** A file of the smallest kind that gives the role a number, and that number. */
  readonly file: string;
  readonly fromFile: string;
}

const board = ['id,title,type,status,created,started,finished,team'];
// Long enough for two whole quarters.
for (let week = 0; week < 44; week++) {
  const [created, finished] = [0, 4].map(day => new Date(Date.UTC(2026, 0, 5 + week * 7 + day)).toISOString());
  const days = `${created?.slice(0, 10)},${created?.slice(0, 10)},${finished?.slice(0, 10)}`;
  board.push(`P-${week},Item,Story,Done,${days},Blue`);
}

const revenue = ['month,customer_id,product,mrr,currency'];
const runs = ['run_id,date,model,evaluation_set,tp,fp,fn'];
for (let month = 1; month <= 10; month++) {
  const date = `2026-${String(month).padStart(2, '0')}-01`;
  revenue.push(`${date},A,Web,${100 + month},EUR`, `${date},B,App,50,EUR`);
  runs.push(`r-${month},${date},tagger,held out,${80 + month},10,10`);
}

const boardFile = board.join('\n');
const revenueFile = revenue.join('\n');
const runsFile = runs.join('\n');

/** All role panels, the Chief Product Officer's with teams as rows, too. */
export const roleElements: readonly RoleElement[] = [
  {tag: 'po-kpi-panel', attributes: {}, kpi: 'cycle-time', file: boardFile, fromFile: 'cycle-time'},
  {tag: 'pm-kpi-panel', attributes: {}, kpi: 'mrr', file: revenueFile, fromFile: 'mrr'},
  {tag: 'cpo-kpi-panel', attributes: {}, kpi: 'mrr', file: revenueFile, fromFile: 'mrr'},
  {
    tag: 'cpo-kpi-panel',
    attributes: {'rows-by': 'team'},
    kpi: 'throughput',
    file: boardFile,
    fromFile: 'throughput',
  },
  {tag: 'program-kpi-panel', attributes: {}, kpi: 'features-finished', file: boardFile, fromFile: 'throughput'},
  {tag: 'ai-po-kpi-panel', attributes: {}, kpi: 'f1', file: runsFile, fromFile: 'f1'},
  {tag: 'ai-pm-kpi-panel', attributes: {}, kpi: 'f1', file: runsFile, fromFile: 'f1'},
  {tag: 'product-kpi-panel', attributes: {}, kpi: 'cycle-time', file: boardFile, fromFile: 'cycle-time'},
];

/** How a panel is called in a test's name. */
export function nameOf({tag, attributes}: RoleElement): string {
  return [tag, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** A panel that is in no page yet. */
export function createPanel({tag, attributes}: RoleElement, more: Readonly<Record<string, string>> = {}): RolePanel {
  const panel = document.createElement(tag) as RolePanel;
  for (const [name, value] of Object.entries({...attributes, ...more})) panel.setAttribute(name, value);
  return panel;
}

/** Puts a panel into a place, and waits until it has read everything. */
export async function showIn(place: Element, panel: RolePanel): Promise<RolePanel> {
  const ready = oneEvent(panel, 'kpi-readings');
  place.append(panel);
  await ready;
  await panel.updateComplete;
  return panel;
}

/** A kit of which some methods are others. */
export function kitWith(kit: Kit, changes: Partial<Kit>): Kit {
  return new Proxy(kit, {
    get(target, name) {
      const changed: unknown = Reflect.get(changes, name);
      if (changed !== undefined) return changed;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Everything of a panel that a selector finds. */
export function all(panel: RolePanel, selector: string): HTMLElement[] {
  return [...panel.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The first thing of a panel that a selector finds, as soon as it is there. */
export async function one(panel: RolePanel, selector: string): Promise<HTMLElement> {
  await waitUntil(() => all(panel, selector).length > 0, `nothing is ${selector}`);
  const [found] = all(panel, selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}
