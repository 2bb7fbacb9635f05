import {type Day, isoOf, monthStart} from '../calendar.ts';
import {createRandom, type Random} from '../random.ts';
import {type Plan, plans, segments} from './plans.ts';

/** A stretch in which a customer pays one price for one plan; `end` is the first day that is not paid for. */
export type Stretch = {
  readonly id: string;
  readonly customer: Customer;
  readonly plan: Plan;
  readonly start: Day;
  end?: Day;
  readonly isYearly: boolean;
  readonly discount: number;
  /** The first day of the trial; it lasts until `start`, or until `end` where it led to nothing. */
  readonly trialStart?: Day;
  readonly converted?: boolean;
};

export type Customer = {readonly id: string; readonly segment: string; readonly country: string};

/** How many whole months most files tell of, before the running one. */
export const MONTHS = 18;
/** The company is twice as old, so that the subscriptions know of those who have left. */
const FIRST_MONTH = -36;
/** In this many months before the running one the price of the smallest plan rose. */
export const PRICE_RISE = 2;
const FIRST_CUSTOMERS = 90;
const TRIAL_DAYS = 14;
const COUNTRIES = ['AT', 'CH', 'DE', 'DE', 'DE', 'FR', 'NL'] as const;

/** Who paid for what from when to when: old customers, new ones each month, changes of plan, ends, returns, and the second product sold to some of the first's. */
export function buildStretches(seed: number, through: Day): Stretch[] {
  const random = createRandom(seed + 100);
  const market = new Market(random, through);
  for (let place = 0; place < FIRST_CUSTOMERS; place += 1)
    market.join(monthStart(through, FIRST_MONTH) + random.whole(0, 20), false);
  for (let month = FIRST_MONTH; month <= 0; month += 1) market.live(month);
  return market.stretches.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

class Market {
  readonly stretches: Stretch[] = [];
  readonly #random: Random;
  readonly #through: Day;
  #customers = 0;
  #subscriptions = 0;

  constructor(random: Random, through: Day) {
    this.#random = random;
    this.#through = through;
  }

  /** A customer begins with a plan; most new ones try it first, and some of those leave it at that. */
  join(start: Day, withTrial: boolean, product = 'Storefront'): void {
    const random = this.#random;
    this.#customers += 1;
    const segment = random.pick(segments);
    const customer = {id: `C-${String(1000 + this.#customers)}`, segment, country: random.pick(COUNTRIES)};
    const plan = random.pick(plans.filter(one => one.product === product && one.segments.includes(segment)));
    const tries = withTrial && random.chance(0.8);
    if (tries && random.chance(0.38)) {
      this.#begin(customer, plan, start, {trialStart: start - TRIAL_DAYS, converted: false});
      return;
    }
    this.#begin(customer, plan, start, tries ? {trialStart: start - TRIAL_DAYS, converted: true} : {});
  }

  /** A month in the life of everybody who pays, and of those who come. */
  live(month: number): void {
    const random = this.#random;
    const first = monthStart(this.#through, month);
    const next = Math.min(this.#through + 1, monthStart(this.#through, month + 1));
    const someDay = (): Day => random.whole(first, Math.max(first, next - 1));
    const open = this.#open(first);
    const leaving = new Set(plans.flatMap(plan => this.#leaving(plan, open, month)));
    for (const stretch of open) {
      if (leaving.has(stretch)) this.#leave(stretch, someDay());
      else this.#decide(stretch, someDay);
    }
    const share = (next - first) / 30;
    for (let place = random.whole(10, 12) * share; place >= 1; place -= 1) this.join(someDay(), true);
    if (month < -11) return;
    for (let place = 4 * share; place >= 1; place -= 1) this.join(someDay(), true, 'Assistant');
    const buyers = new Set(
      this.stretches.filter(({plan}) => plan.product === 'Assistant').map(({customer}) => customer),
    );
    const others = this.#open(first).filter(
      ({customer, plan}) => plan.product === 'Storefront' && !buyers.has(customer),
    );
    for (const {customer} of random.shuffle(others).slice(0, Math.round(6 * share))) {
      this.#begin(customer, random.pick(plans.filter(({product}) => product === 'Assistant')), someDay(), {});
    }
  }

  #open(day: Day): Stretch[] {
    return this.stretches.filter(
      ({start, end, converted}) => converted !== false && start < day && (end === undefined || end > day),
    );
  }

  /** A plan's share of leavers, as even as whole customers allow: few are so small a count that chance would look like news. */
  #leaving(plan: Plan, open: readonly Stretch[], month: number): Stretch[] {
    const own = this.#random.shuffle(open.filter(stretch => stretch.plan === plan));
    const isHit = plan.name === 'Starter' && month > -PRICE_RISE && month < 0;
    return own.slice(0, Math.floor(own.length * (isHit ? 0.3 : plan.churn) + this.#random.unit()));
  }

  #leave(stretch: Stretch, end: Day): void {
    const random = this.#random;
    stretch.end = end;
    const back = end + random.whole(60, 150);
    if (random.chance(0.18) && back <= this.#through) this.#begin(stretch.customer, stretch.plan, back, {});
  }

  #decide(stretch: Stretch, someDay: () => Day): void {
    const random = this.#random;
    const {plan, discount, id} = stretch;
    if (discount > 0 && random.chance(0.25)) this.#change(stretch, plan, someDay(), 0, id);
    else if (random.chance(0.025)) {
      const other = plans[plans.indexOf(plan) + (random.chance(0.75) ? 1 : -1)];
      if (other?.product === plan.product) this.#change(stretch, other, someDay(), discount, id);
    }
  }

  /** The price changes: one row ends and the next begins on that day. */
  #change(stretch: Stretch, plan: Plan, day: Day, discount: number, id: string): void {
    stretch.end = day;
    const {customer, isYearly} = stretch;
    this.stretches.push({id, customer, plan, start: day, isYearly, discount});
  }

  #begin(customer: Customer, plan: Plan, start: Day, trial: Pick<Stretch, 'trialStart' | 'converted'>): void {
    const random = this.#random;
    this.#subscriptions += 1;
    const stretch: Stretch = {
      id: `S-${String(5000 + this.#subscriptions)}`,
      customer,
      plan,
      start,
      isYearly: random.chance(0.2),
      discount: random.chance(0.12) ? 20 : 0,
      ...trial,
    };
    if (trial.converted === false) stretch.end = start;
    this.stretches.push(stretch);
  }
}

/** What a stretch costs each month or year, in whole units, on its first day. */
export function priceOf({plan, start, isYearly}: Stretch, through: Day): number {
  const isAfterRise = plan.name === 'Starter' && start >= monthStart(through, -PRICE_RISE);
  const monthly = isAfterRise ? 59 : plan.monthly;
  return isYearly ? monthly * 10 : monthly;
}

/** ISO, empty where there is none. */
export function isoOrEmpty(day: Day | undefined): string {
  return day === undefined ? '' : isoOf(day);
}
