import {html, type TemplateResult} from 'lit';
import type {TableView} from '../charts/table-template.ts';
import {type CardPlace, cardTemplate, skeletonTemplate} from './card-template.ts';
import {type GridItem, placeInGrid} from './panel-grid.ts';

/** What all cards of a grid share. */
export interface GridContext extends Pick<CardPlace, 'words' | 'actions' | 'code' | 'headingLevel' | 'splits'> {
  /** The cards that show a table, by KPI. */
  readonly tables: ReadonlyMap<string, TableView>;
  readonly isOpen: (kpi: string) => boolean;
}

/** A grid of cards. `other` gives what stands at an index instead of a card. */
export function gridTemplate(
  items: readonly GridItem[],
  context: GridContext,
  other: (span: number, index: number) => unknown = () => undefined,
): TemplateResult {
  return html`<div class="grid">${placeInGrid(items).map(({index, span, chartHeight}) => {
    const special = other(span, index);
    if (special !== undefined) return special;
    const view = items[index]?.view;
    if (!view) return skeletonTemplate(span, chartHeight, context.words);
    const {kpi} = view.placed;
    const own = {
      table: context.tables.get(kpi),
      isOpen: context.isOpen(kpi),
      through: undefined,
    };
    return cardTemplate(view, {...context, ...own, span, chartHeight});
  })}</div>`;
}
