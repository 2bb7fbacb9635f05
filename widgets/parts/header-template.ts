import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../words/words.ts';
import {headingTemplate} from './heading-template.ts';

/** One of the horizons to choose from. */
export interface HorizonChoice {
  readonly id: string;
  readonly text: string;
  readonly isChosen: boolean;
}

/** A list to choose one value from. */
export interface SelectView {
  /** Names its place in the styles, too. */
  readonly name: string;
  readonly label: string;
  /** Values with their words. */
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** A command of the menu. */
export interface Command {
  readonly text: string;
  readonly run: () => void;
}

/** What stands in a panel's header. */
export interface HeaderView {
  readonly words: Words;
  readonly heading: string;
  readonly headingLevel: number;
  /** Role, periods, coverage, counts; empty before data are there. */
  readonly sub: string;
  readonly horizons: readonly HorizonChoice[];
  readonly chooseHorizon: (id: string) => void;
  /** What can be chosen: the periods, a team, a plan. */
  readonly selects: readonly SelectView[];
  readonly commands: readonly Command[];
}

/** The header: what this is, how far the data reach, and what can be chosen. */
export function headerTemplate(view: HeaderView): TemplateResult {
  return html`<header class="head" part="header">
    ${headingTemplate(view.headingLevel, view.heading, 'heading')}
    <div class="controls" part="controls">${horizonsTemplate(view)}${view.selects.map(selectTemplate)}${menuTemplate(view)}</div>
    <div class="sub" part="sub">${view.sub}</div>
  </header>`;
}

function horizonsTemplate({horizons, chooseHorizon, words}: HeaderView): unknown {
  if (horizons.length === 0) return nothing;
  return html`<div class="segments" role="group" aria-label=${words.labels.horizon}>${horizons.map(
    ({id, text, isChosen}) =>
      html`<button type="button" aria-pressed=${isChosen} @click=${() => chooseHorizon(id)}>${text}</button>`,
  )}</div>`;
}

function selectTemplate({name, label, options, value, choose}: SelectView): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`<select class="button select ${name}" aria-label=${label} @change=${onChange}>
    ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
  </select>`;
}

function closeMenu(event: Event): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLDetailsElement)) return;
  if (event instanceof KeyboardEvent) {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.querySelector('summary')?.focus();
  }
  if (event instanceof FocusEvent && event.relatedTarget instanceof Node && menu.contains(event.relatedTarget)) return;
  menu.open = false;
}

function menuTemplate({commands, words}: HeaderView): unknown {
  if (commands.length === 0) return nothing;
  return html`<details class="more" @keydown=${closeMenu} @focusout=${closeMenu}>
    <summary class="button" aria-label=${words.labels.more}>⋯</summary>
    <div class="menu" part="menu">${commands.map(
      ({text, run}) =>
        html`<button type="button" @click=${(event: Event) => {
          const {currentTarget} = event;
          const menu = currentTarget instanceof Element ? currentTarget.closest('details') : null;
          // The button is gone with the menu: a dialog gives the focus back to what opened it, which has to be there.
          menu?.querySelector('summary')?.focus();
          menu?.removeAttribute('open');
          run();
        }}>${text}</button>`,
    )}</div>
  </details>`;
}
