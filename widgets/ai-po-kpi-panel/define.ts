import {defineElement} from '../parts/define.ts';
import {AiPoKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'ai-po-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(AiPoKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {AiPoKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'ai-po-kpi-panel': AiPoKpiPanel;
  }
}
