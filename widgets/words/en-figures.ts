import type {FigureWords, PointFact} from './figure-words.ts';
import {type Formats, thinSpace} from './formats.ts';

const labels = {
  splitBy: 'Split by',
  noSplit: 'Split by …',
  goalMet: 'goal met',
  goalNotMet: 'goal not met',
  goalPartly: 'goal partly met',
  goalUnknown: 'not recorded',
  noGroup: 'None',
  noGoal: 'No goal',
  period: 'Period',
  stage: 'Stage',
  committed: 'Committed',
  usualLow: 'Usual from',
  usualHigh: 'Usual to',
  intervalLow: 'At least',
  intervalHigh: 'At most',
  item: 'Item',
  group: 'Group',
  days: 'Days',
  day: 'Day',
  state: 'State',
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const pointStates = {
  running: 'still running',
  unsettled: 'not settled yet',
  partial: 'only partly covered by the data',
} as const;

function describePoint(fact: PointFact): string {
  const usual =
    fact.usual &&
    `${fact.usual.side === 'inside' ? 'inside' : fact.usual.side} usual ${fact.usual.low} to ${fact.usual.high}`;
  const state = fact.state && pointStates[fact.state];
  const committed = fact.committed && `committed ${fact.committed}`;
  const more = [fact.counts, state, usual, committed].filter(text => text !== undefined);
  const point = `${capital(fact.name)}: ${[fact.amount ?? fact.reason ?? 'no value', ...more].join(', ')}`;
  return [point, ...fact.events].join('\n');
}

/** What charts and their tables say, in English. */
export function englishFigures(formats: Formats): FigureWords & {readonly labels: typeof labels} {
  return {
    labels,
    point: describePoint,
    remark: ({state, usual, reason, events}) => {
      const side = usual && (usual.side === 'inside' ? 'usual' : `${usual.side} usual`);
      const remark = state ? pointStates[state] : (reason ?? side);
      return [...(remark ? [remark] : []), ...events].join('; ');
    },
    item: ({key, amount: days, day, title}) => `${key}: ${days}, finished ${day}${title ? `\n${title}` : ''}`,
    openItem: ({key, age, stage, title}) => `${key}: ${age}, ${stage}${title ? `\n${title}` : ''}`,
    percentileLine: (percent, days) => `${percent}${thinSpace}% in ${days}`,
    moreEvents: count => `${formats.count(count)} more under “i”`,
    notSplit: dimension => `not split: these rows name no ${dimension}`,
    moreGroups: count => `${formats.count(count)} more not shown`,
    overflow: (count, limit) => `${formats.count(count)} above ${limit}`,
    chartLabel: (title, span) => `${title}, ${span}`,
  };
}
