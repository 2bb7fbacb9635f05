import type {AnyDefinition} from './definition.ts';
import type {Aggregate, Condition, DayExpression, Expression, Place} from './expression.ts';

/** Prints a definition as the formula on its sheet, line by line: what, then how. The notation is the same in every language. */
export function printDefinition(definition: AnyDefinition): readonly (readonly [string, string])[] {
  const lines: [string, string][] = [
    ['from', definition.from],
    ['place', printPlace(definition.place)],
  ];
  if (definition.rows) lines.push(['rows', printCondition(definition.rows)]);
  for (const stage of definition.each ?? []) {
    lines.push([
      `each ${stage.keys.join(', ')}`,
      Object.entries(stage.let)
        .map(([name, aggregate]) => `${name} = ${printAggregate(aggregate)}`)
        .join('; '),
    ]);
    if (stage.keep) lines.push(['keep', printCondition(stage.keep)]);
  }
  for (const [name, aggregate] of Object.entries(definition.let)) lines.push([name, printAggregate(aggregate)]);
  lines.push(['value', printExpression(definition.value)]);
  for (const [name, expression] of Object.entries(definition.parts ?? {})) {
    const text = printExpression(expression);
    if (text !== name) lines.push([`part ${name}`, text]);
  }
  if (definition.interval) lines.push(['95 % interval', printInterval(definition.interval)]);
  if (definition.minimum) lines.push(['minimum', String(definition.minimum)]);
  if (definition.pools)
    lines.push([
      'pooled',
      `the last ${definition.pools.periods} periods where one has fewer than ${definition.pools.below}`,
    ]);
  if (definition.cohorts) {
    const {by, share} = definition.cohorts;
    lines.push(['by age', `${share.join(' ÷ ')}, of all groups by ${by} that have reached it`]);
  }
  if (definition.matures) lines.push(['settled after', `${definition.matures} days`]);
  return lines;
}

function printInterval(interval: NonNullable<AnyDefinition['interval']>): string {
  if ('wilson' in interval) return `Wilson, ${interval.wilson.join(' of ')}`;
  if ('ofMean' in interval) return `of the mean ${interval.ofMean}`;
  const [hitsA, countA, hitsB, countB] = interval.difference;
  return `Newcombe, ${hitsB} of ${countB} less ${hitsA} of ${countA}`;
}

export function printPlace(place: Place): string {
  if (typeof place === 'string') return place;
  if ('on' in place) return `on ${place.on}`;
  if ('open' in place) return `open from ${place.open[0]} until ${place.open[1]}`;
  if ('until' in place) return `${place.until} before the period’s end`;
  return `${place.of} names the period`;
}

function printDay(day: DayExpression): string {
  if (typeof day === 'string') return day;
  const edge = day.period === 'from' ? 'period start' : 'day after period';
  return day.add ? `${edge} ${day.add > 0 ? '+' : '−'} ${Math.abs(day.add)}` : edge;
}

export function printExpression(expression: Expression): string {
  if (typeof expression === 'number') return String(expression);
  if ('field' in expression) return expression.field;
  if ('let' in expression) return expression.let;
  if ('param' in expression) return expression.param;
  if ('assumed' in expression) return `assumed “${expression.assumed}”`;
  if ('splitTest' in expression)
    return `p that ${expression.splitTest.slice(0, 2).map(printExpression).join(' and ')} come from a split with share ${printExpression(expression.splitTest[2])}`;
  if ('days' in expression) return `days(${expression.days.map(printDay).join(' → ')})`;
  if ('plus' in expression) return `(${expression.plus.map(printExpression).join(' + ')})`;
  if ('minus' in expression) return `(${expression.minus.map(printExpression).join(' − ')})`;
  if ('times' in expression) return `${expression.times.map(printExpression).join(' × ')}`;
  if ('least' in expression) return `least(${expression.least.map(printExpression).join(', ')})`;
  if ('clamp' in expression)
    return `clamp(${printExpression(expression.clamp[0])}, ${expression.clamp[1]}, ${expression.clamp[2]})`;
  if ('ratio' in expression) return expression.ratio.map(printExpression).join(' ÷ ');
  if ('score' in expression)
    return `score(${printExpression(expression.score)}: ${expression.bands.map(([limit, score]) => `to ${limit} ${score}`).join(', ')})`;
  if ('reading' in expression) return `[${expression.reading}${expression.part ? ` ${expression.part}` : ''}]`;
  if ('soFar' in expression)
    return `sum of [${expression.soFar}${expression.part ? ` ${expression.part}` : ''}] over all periods before`;
  if ('past' in expression)
    return `${expression.take} of [${expression.past}${expression.part ? ` ${expression.part}` : ''}] over the last ${expression.periods}`;
  return `${printExpression(expression.then)} if ${printCondition(expression.when)}, else ${printExpression(expression.otherwise)}`;
}

export function printCondition(condition: Condition): string {
  if ('is' in condition) return `${condition.is[0]} is ${condition.is[1]}`;
  if ('in' in condition) return `${condition.in[0]} is ${condition.in[1].join(' or ')}`;
  if ('has' in condition) return `${condition.has[0]} has ${condition.has[1]}`;
  if ('names' in condition) return `${condition.names} name the period`;
  if ('flag' in condition) return condition.flag;
  if ('known' in condition) return `${condition.known} known`;
  if ('before' in condition) return `${printDay(condition.before[0])} before ${printDay(condition.before[1])}`;
  if ('atLeast' in condition) {
    const [one, other] = condition.atLeast.map(printExpression);
    // What is at least itself holds wherever it has a value.
    return one === other ? `${one} known` : `${one} ≥ ${other}`;
  }
  if ('over' in condition) return `${printExpression(condition.over[0])} > ${printExpression(condition.over[1])}`;
  if ('all' in condition) return condition.all.map(printPart).join(' and ');
  if ('any' in condition) return condition.any.map(printPart).join(' or ');
  if ('not' in condition) return `not ${printPart(condition.not)}`;
  return `rule “${condition.rule}”`;
}

function printPart(condition: Condition): string {
  return 'all' in condition || 'any' in condition ? `(${printCondition(condition)})` : printCondition(condition);
}

export function printAggregate(aggregate: Aggregate): string {
  const more = [
    aggregate.where && `where ${printCondition(aggregate.where)}`,
    aggregate.place && `placed ${printPlace(aggregate.place)}`,
    aggregate.ago !== undefined &&
      (typeof aggregate.ago === 'number' ? `${aggregate.ago} periods ago` : `${aggregate.ago.months} months ago`),
    aggregate.constant && 'at the exchange rates of this period’s end',
    aggregate.over !== undefined && `over the last ${aggregate.over} periods`,
    aggregate.whole && 'of the whole',
  ].filter(text => typeof text === 'string');
  return [printKind(aggregate), ...more].join(', ');
}

function printKind(aggregate: Aggregate): string {
  if ('count' in aggregate) return 'count';
  if ('distinct' in aggregate) return `distinct ${aggregate.distinct}`;
  if ('sum' in aggregate) return `sum of ${printExpression(aggregate.sum)}`;
  if ('mean' in aggregate) return `mean of ${printExpression(aggregate.mean)}`;
  if ('min' in aggregate) return `least of ${printExpression(aggregate.min)}`;
  if ('max' in aggregate) return `greatest of ${printExpression(aggregate.max)}`;
  if ('percentile' in aggregate) return `${aggregate.at} % at most, of ${printExpression(aggregate.percentile)}`;
  if ('first' in aggregate) return `first ${printExpression(aggregate.first)} by ${aggregate.by}`;
  if ('last' in aggregate) return `last ${printExpression(aggregate.last)} by ${aggregate.by}`;
  if ('kappa' in aggregate)
    return `Cohen’s kappa of ${aggregate.kappa}, by each two of ${aggregate.by} on one ${aggregate.task}`;
  return `steps taken in order of ${printExpression(aggregate.depth)} by ${aggregate.on}, within ${aggregate.within} days of the first`;
}
