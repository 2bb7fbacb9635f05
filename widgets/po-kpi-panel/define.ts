import {defineElement} from '../parts/define.ts';
import {PoKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'po-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(PoKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {PoKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'po-kpi-panel': PoKpiPanel;
  }
}
