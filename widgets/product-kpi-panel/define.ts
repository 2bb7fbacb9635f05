import {defineElement} from '../parts/define.ts';
import {ProductKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'product-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(ProductKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {ProductKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'product-kpi-panel': ProductKpiPanel;
  }
}
