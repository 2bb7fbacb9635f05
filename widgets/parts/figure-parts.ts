import type {Reading} from '../../src/index.ts';
import {roleWordsFor} from '../words/role-words.ts';
import type {CardView} from './card-view.ts';
import {unitOfPart} from './part-units.ts';

/** A part of a reading, in words. */
export function partText(view: CardView, part: string, value: number | undefined, isChange = false): string {
  const {words, definition} = view;
  if (value === undefined) return roleWordsFor(words).missing;
  const unit = unitOfPart(definition, part);
  return isChange ? words.formats.change(value, unit) : words.amount(value, unit);
}

export function partName({definition, words}: CardView, part: string): string {
  return words.kpi(definition).parts?.[part] ?? part;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The reading that the card's number is. */
export function headlineOf({placed}: CardView): Reading | undefined {
  return placed.series.headline;
}
