import type {Question} from './draft.ts';
import type {FileWork} from './typing.ts';

/** Beyond so many different steps a file is a log of everything, and no order of theirs is proposed. */
const mostSteps = 12;

/**
 * Asks which steps make a funnel and in which order; `people` says how many took each, and funnels shrink. An answer is a list in order, which gives the positions:
 * `order` is absent until then. One step alone is no funnel.
 */
export function askOrder(
  work: FileWork,
  people: ReadonlyMap<string, number>,
  column: string | undefined,
): {readonly order?: readonly string[]; readonly question?: Question} {
  if (people.size < 2) return {};
  const choices = [...people].map(([id, count]) => ({id, text: id, count})).sort((a, b) => b.count - a.count);
  const given = work.context.answer('step-order');
  const proposed = choices.length <= mostSteps ? choices.map(({id}) => id) : undefined;
  const order = typeof given === 'string' ? [given] : given;
  return {
    ...(order && {order}),
    question: {
      id: 'step-order',
      code: 'step-order',
      blocking: false,
      column: column ?? work.name,
      examples: [],
      choices,
      several: true,
      ...((order ?? proposed) && {answer: order ?? proposed ?? []}),
      suggested: order === undefined && proposed !== undefined,
    },
  };
}
