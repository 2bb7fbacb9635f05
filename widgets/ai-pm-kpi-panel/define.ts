import {defineElement} from '../parts/define.ts';
import {AiPmKpiPanel} from './element.ts';

/** Registers the panel under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'ai-pm-kpi-panel', registry?: CustomElementRegistry): void {
  defineElement(AiPmKpiPanel, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {AiPmKpiPanel};

declare global {
  interface HTMLElementTagNameMap {
    'ai-pm-kpi-panel': AiPmKpiPanel;
  }
}
