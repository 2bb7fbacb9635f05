import {defineElement} from '../parts/define.ts';
import {ProgramKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'program-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(ProgramKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {ProgramKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'program-kpi-panel': ProgramKpiPanel;
  }
}
