import {defineElement} from '../parts/define.ts';
import {CpoKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'cpo-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(CpoKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {CpoKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'cpo-kpi-panel': CpoKpiPanel;
  }
}
