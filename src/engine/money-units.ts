import type {AnyDefinition} from '../language/definition.ts';
import type {Aggregate, Expression} from '../language/expression.ts';
import {minorDigits} from '../tables/minor-digits.ts';
import {columnKind} from '../tables/tables.ts';

/** Whether a definition's value, or one of its parts, is an amount of money. */
export function isAboutMoney(definition: AnyDefinition): boolean {
  return definition.unit === 'money' || Object.values(definition.partUnits ?? {}).includes('money');
}

/** Whether a part, or the value, is an amount of money. */
export function isMoney(definition: AnyDefinition, part?: string): boolean {
  const own = part === undefined ? undefined : definition.partUnits?.[part];
  return (own ?? definition.unit) === 'money';
}

/** How many minor units make one unit of a currency; one without a currency has cents. */
export function minorUnitsOf(currency: string | undefined): number {
  return 10 ** minorDigits(currency ?? '');
}

/** Whether what rows or records contribute to a name in `let` is an amount of money. */
export function contributesMoney(definition: AnyDefinition, name: string): boolean {
  let isField = (field: string): boolean => columnKind(definition.from, field) === 'money';
  for (const stage of definition.each ?? []) {
    const own = moneyNames(stage.let, isField);
    isField = field => own.has(field);
  }
  return moneyNames(definition.let, isField).has(name);
}

function moneyNames(letting: Readonly<Record<string, Aggregate>>, isField: (field: string) => boolean): Set<string> {
  const found = new Set<string>();
  for (const [name, aggregate] of Object.entries(letting)) {
    const of = amountOf(aggregate);
    if (of !== undefined && isAmount(of, isField, found)) found.add(name);
  }
  return found;
}

function amountOf(aggregate: Aggregate): Expression | undefined {
  if ('sum' in aggregate) return aggregate.sum;
  if ('mean' in aggregate) return aggregate.mean;
  if ('min' in aggregate) return aggregate.min;
  if ('max' in aggregate) return aggregate.max;
  if ('percentile' in aggregate) return aggregate.percentile;
  if ('first' in aggregate) return aggregate.first;
  return 'last' in aggregate ? aggregate.last : undefined;
}

/** Money stays money when added to money or taken several times; money over money is a plain number. */
function isAmount(expression: Expression, isField: (field: string) => boolean, named: ReadonlySet<string>): boolean {
  if (typeof expression === 'number') return false;
  const is = (one: Expression): boolean => isAmount(one, isField, named);
  if ('field' in expression) return isField(expression.field);
  if ('let' in expression) return named.has(expression.let);
  if ('plus' in expression) return expression.plus.some(is);
  if ('minus' in expression) return expression.minus.some(is);
  if ('least' in expression) return expression.least.some(is);
  if ('times' in expression) return expression.times.some(is);
  if ('clamp' in expression) return is(expression.clamp[0]);
  if ('ratio' in expression) return is(expression.ratio[0]) && !is(expression.ratio[1]);
  return 'when' in expression && (is(expression.then) || is(expression.otherwise));
}
