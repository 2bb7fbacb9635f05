import {defineElement} from '../parts/define.ts';
import {KpiCard} from './element.ts';

/** Registers the card under a tag, in a registry. A second time it is quiet. */
export function define(tag = 'kpi-card', registry?: CustomElementRegistry): void {
  defineElement(KpiCard, tag, registry);
}

define();

export type * from '../parts/events.ts';
export {configureSharedKit} from '../parts/shared-kit.ts';
export {KpiCard};

declare global {
  interface HTMLElementTagNameMap {
    'kpi-card': KpiCard;
  }
}
