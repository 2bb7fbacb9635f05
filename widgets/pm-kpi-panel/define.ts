import {defineElement} from '../parts/define.ts';
import {PmKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'pm-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(PmKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {PmKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'pm-kpi-panel': PmKpiPanel;
  }
}
