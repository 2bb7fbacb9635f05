/** Paying on the period's last day. */
export const payingAtEnd = {open: ['start', 'end']} as const;

/** What customers pay a month, in minor units. */
export const monthly = {field: 'monthly'} as const;

/** The same, and anything over 0 where a list of subscriptions has no prices: it says who pays, and not what. */
export const paid = {when: {known: 'monthly'}, then: monthly, otherwise: 1} as const;

/** The customer pays something. */
export const paysNow = {over: [{field: 'now'}, 0]} as const;
/** The customer paid something a period ago. */
export const paidThen = {over: [{field: 'then'}, 0]} as const;

/** What a customer pays at the period's end and paid a period before, both at the end's exchange rates; `whole` is with all that filter and split leave out. */
export const nowAndThen = bothOf(monthly);

/** The same of who pays, whether or not it is known what. */
export const paidNowAndThen = bothOf(paid);

function bothOf<const T>(amount: T) {
  return {
    now: {sum: amount},
    then: {sum: amount, ago: 1, constant: true},
    wholeNow: {sum: amount, whole: true},
    wholeThen: {sum: amount, whole: true, ago: 1, constant: true},
  } as const;
}

/** The customer pays nothing any more, neither here nor for anything else. */
export const gone = {all: [paidThen, {not: paysNow}, {not: {over: [{field: 'wholeNow'}, 0]}}]} as const;
/** The customer left what is filtered or split by, and still pays for something else. */
export const movedOut = {all: [paidThen, {not: paysNow}, {over: [{field: 'wholeNow'}, 0]}]} as const;

/** No number: nobody paid in the period that it is compared with, so the data may simply start here. */
export const startOfData = {ratio: [0, 0], why: 'start-of-data'} as const;

/** No number: some amounts have no exchange rate. */
export const missingRate = {ratio: [0, 0], why: 'missing-rate'} as const;

/** All of a customer's amounts could be converted: what lacks a rate is not known to be as much as itself. */
export const hasRate = <F extends string>(amount: {readonly field: F}) => ({atLeast: [amount, amount]}) as const;
