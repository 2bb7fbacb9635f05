import {byWord, wordKey} from '../formats/words.ts';

/** Five steps of satisfaction in words, the lowest first. Scales of seven have other words between, and are not read. */
const satisfaction = byWord({
  '1': 'very dissatisfied, extremely dissatisfied, very unsatisfied, sehr unzufrieden',
  '2': 'dissatisfied, somewhat dissatisfied, unsatisfied, unzufrieden',
  '3': 'neutral, neither satisfied nor dissatisfied, neither, weder noch',
  '4': 'satisfied, somewhat satisfied, zufrieden',
  '5': 'very satisfied, extremely satisfied, sehr zufrieden',
});

/** A score in a cell, such as `9`, `9.0`, `9/10`, `10 - Extremely likely` or `Not at all likely - 0`; `undefined` for anything else. */
export function scoreIn(text: string): number | undefined {
  const found =
    /^'?(-?\d{1,4}(?:[.,]\d+)?)\s*(?:\/\s*\d+|\s[-–—:(].*|[-–—:(]\s.*)?$/s.exec(text) ??
    /^[^\d]*\s[-–—:(]\s?(\d{1,2})\)?$/.exec(text);
  return found ? Number(found[1]?.replace(',', '.')) : undefined;
}

/** The score of each distinct text of a question: numbers, or steps of satisfaction where all texts are such words. */
export function scoresOf(texts: readonly string[]): readonly (number | undefined)[] {
  const steps = texts.map(text => satisfaction.get(wordKey(text)));
  if (texts.length > 0 && steps.every(step => step !== undefined)) return steps.map(Number);
  return texts.map(scoreIn);
}
