import type {Grain} from '../../src/index.ts';
import type {Words} from '../words/words.ts';
import type {SelectView} from './header-template.ts';
import type {Choice} from './panel-choices.ts';

/** A list for each dimension that has several values; empty chooses all of them. */
export function choiceSelects(
  choices: readonly Choice[],
  words: Words,
  choose: (dimension: string, value: string) => void,
): readonly SelectView[] {
  return choices.map(({dimension, values, value}) => {
    const label = words.dimension(dimension);
    return {
      name: dimension,
      label,
      options: [...values.map(one => [one, `${label}: ${one}`] as const), ['', words.allOf(dimension)]],
      value,
      choose: chosen => choose(dimension, chosen),
    };
  });
}

/** The periods by which the numbers are read; none to choose where there is one. */
export function grainSelect(
  grains: readonly Grain[],
  inForce: Grain,
  words: Words,
  choose: (grain: Grain) => void,
): readonly SelectView[] {
  const offered = grains.includes(inForce) ? grains : [inForce, ...grains];
  if (offered.length < 2) return [];
  return [
    {
      name: 'by',
      label: words.labels.by,
      options: offered.map(grain => [grain, `${words.labels.by} ${words.grainNoun(grain, 1)}`] as const),
      value: inForce,
      choose: value => {
        const grain = offered.find(one => one === value);
        if (grain) choose(grain);
      },
    },
  ];
}
