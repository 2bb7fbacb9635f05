import type {Issue} from '../../src/tables/issue.ts';
import {expectations} from './issue-expectations.ts';

/** An issue in plain words; empty where there is nothing to add. */
export interface IssueWords {
  /** What is the case, with how often. */
  readonly what: string;
  /** What would have been right. */
  readonly expected: string;
  /** What the user can do. */
  readonly action: string;
}

/** Units of numbers whose names say too little. */
const unitWords: Readonly<Record<string, string>> = {
  score: 'points from −100 to 100, without %',
  number: 'a plain number, without %',
  money: 'an amount of money, without %',
};

const actions: Readonly<Record<string, string>> = {
  'add-key': 'Fill in the key in the file, or take another column for it.',
  'answer-status': 'Say what this status means.',
  'check-status': 'Fill in the status if the dates mislead.',
  'add-finish-date': 'Add the column with the finish date to the export, or fill it in.',
  'add-start-date': 'Add the column with the start date to the export, or fill it in.',
  'fix-dates': 'Check the dates in the tool that the file came from.',
  'fix-cells': 'Correct these cells in the file, or take another column.',
  'choose-estimate': 'Choose which of the two columns is your estimate.',
  'add-value': 'Fill in the missing cell.',
  'check-kpi': 'Check the spelling, or keep it as a number of your own.',
  'check-escaped': 'Check which bugs count as escaped, if you expected some.',
  'answer-scale': 'Say which scale the question has.',
  'check-scale': 'Check in the survey tool which scale the question has.',
  'ask-0-10': 'Ask on a scale from 0 to 10: on another one promoters and detractors are other people.',
  'check-target': 'Check the target: a result whose target is its start has no score.',
  'add-cycle': 'Fill in when the cycle begins and ends, or give the whole file one value for both.',
  'add-date': 'Fill in the day of the check-in, or give the whole file one day.',
  'add-day-dimension': 'Add the date to the report to see days.',
  'add-people': 'Add “Active users” or another number of users to the report and export it again.',
  'drop-dimension': 'Take this column out of the report and export it again.',
  'answer-metrics': 'Say which columns measure quality.',
  'add-amount': 'Add the columns with the amount, the currency and the interval to the export.',
  'add-discount': 'Add a column with the discount, in percent or as an amount, if customers have any.',
  'add-end-date': 'Add the column with the end date to the export, or fill it in.',
  'export-service-period':
    'Export the periods of the line items too, or take movements or customers by month for the history of revenue.',
  'export-from-start': 'Export the movements from the very first one on.',
  'import-between': 'Import a file of the days between.',
  'add-items': 'Import the list that has these items, or correct their keys.',
  'add-iterations': 'Import the sprint sheet with these sprints or increments.',
  'export-again': 'Take the file as the tool exports it, without opening and saving it in a spreadsheet.',
  'check-order': 'Import files in the order in which they were exported.',
};

/** Counts with the right noun: "1 row", "3 rows". */
function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const rows = ({count}: Issue) => counted(count, 'row', 'rows');
const cells = ({count}: Issue) => counted(count, 'cell', 'cells');
const items = ({count}: Issue) => counted(count, 'item', 'items');
const times = ({count}: Issue) => counted(count, 'place', 'places');

/** In a column that has a name, "in “Closed Date”". */
function inColumn({column}: Issue): string {
  return column === undefined || column === '' ? '' : ` in “${column}”`;
}

const unread = (what: string) => (issue: Issue) =>
  `${cells(issue)}${inColumn(issue)} could not be read as ${what}: they count as empty`;

const whats: Readonly<Record<string, (issue: Issue) => string>> = {
  'key-missing': issue => `${rows(issue)} without a key`,
  'key-rounded': issue =>
    `${rows(issue)} whose key a spreadsheet rounded (“${issue.value ?? ''}”): their lines stand in, so a later export cannot update them`,
  'duplicate-key': issue => `${rows(issue)} with a key that stands again further down: the last one is used`,
  superseded: issue => `${rows(issue)} that a later file has too: the later one is used`,
  'status-unmapped': issue => `${rows(issue)} with the status “${issue.value ?? ''}” or another one that is not known`,
  'status-missing': issue => `${items(issue)} without a status: the dates say how far they are`,
  abandoned: issue => `${items(issue)} that were dropped, not finished: they do not count as done`,
  'done-without-date': issue => `${items(issue)} done without a finish date: no number over time can count them`,
  'finished-from-since': issue =>
    `${items(issue)} done without a finish date: the day on which the status changed stands in`,
  'done-without-start': issue => `${items(issue)} done without a start date: they have no cycle time`,
  'stale-finish-date': issue => `${items(issue)} with a finish date that are not done: the date is not used`,
  'finish-before-start': issue => `${items(issue)} finished before they started: they have no cycle time`,
  'other-change': issue => `${rows(issue)} about something else than the status, such as “${issue.value ?? ''}”`,
  'start-planned': issue =>
    `${items(issue)} with a planned start only${inColumn(issue)}: it lies ahead, after the finish, or the work is still to do`,
  'future-date': issue => `${cells(issue)}${inColumn(issue)} with a day that has not come yet`,
  'type-unknown': issue =>
    `${items(issue)} of a type that is not known (“${issue.value ?? ''}”): they count as stories`,
  'bug-by-label': issue => `${items(issue)} count as bugs because of a label such as “${issue.value ?? ''}”`,
  'estimate-conflict': issue =>
    `${items(issue)} with two different estimates: ${issue.value ?? ''} and ${issue.expected ?? ''}`,
  'value-not-read': issue =>
    `${rows(issue)} whose cell${inColumn(issue)} could not be read, such as “${issue.value ?? ''}”`,
  'value-missing': issue => `${rows(issue)} with nothing${inColumn(issue)}`,
  'end-before-start': issue => `${rows(issue)} that end before they start`,
  'met-not-read': unread('yes, no or partly'),
  'kpi-unknown': issue => `${rows(issue)} for a number that the kit does not compute (“${issue.value ?? ''}”)`,
  'period-not-read': issue => `${rows(issue)} whose period is not clear`,
  'percent-scaled': issue =>
    `${cells(issue)}${inColumn(issue)} were read as percentages: ${issue.value ?? ''} means ${issue.value ?? ''} %`,
  'date-not-read': unread('dates'),
  'number-not-read': unread('numbers'),
  'exact-number-not-read': unread('exact numbers'),
  'percent-not-read': unread('percentages'),
  'number-without-percent-not-read': unread('plain numbers'),
  'flag-not-read': unread('yes or no'),
  'money-not-read': unread('amounts of money'),
  'currency-not-read': unread('amounts of one currency'),
  'apostrophe-guard': issue =>
    `${cells(issue)}${inColumn(issue)} began with an apostrophe against formulas: it was taken off`,
  'unit-suffix': issue => `${cells(issue)}${inColumn(issue)} had a unit behind the number: the number is used`,
  'currency-sign': issue => `${cells(issue)}${inColumn(issue)} had a currency sign: the number is used`,
  'other-decimal-mark': issue =>
    `${cells(issue)}${inColumn(issue)} were written with another decimal mark than the rest`,
  'rounded-to-minor-unit': issue => `${cells(issue)}${inColumn(issue)} were rounded to cents`,
  'preview-answer': issue => `${rows(issue)} from a preview or test of the survey`,
  'partial-answer': issue => `${rows(issue)} of people who did not finish`,
  'score-missing': issue => `${rows(issue)} without a score`,
  'score-not-read': issue => `${rows(issue)} without a number${inColumn(issue)}, such as “${issue.value ?? ''}”`,
  'score-off-scale': issue =>
    `${rows(issue)} with a score off the scale${inColumn(issue)}, such as ${issue.value ?? ''}`,
  'scale-open': issue => `${rows(issue)} wait${inColumn(issue)} for its scale`,
  'not-nps-scale': issue => `${rows(issue)} of an NPS question on another scale than 0 to 10${inColumn(issue)}`,
  'score-not-read-cell': unread('scores'),
  'score-off-scale-cell': issue =>
    `${cells(issue)}${inColumn(issue)} off the scale, such as ${issue.value ?? ''}: not used`,
  'scale-open-cell': issue => `${cells(issue)}${inColumn(issue)} wait for the scale of the question`,
  'not-nps-scale-cell': issue => `${cells(issue)}${inColumn(issue)} of an NPS question on another scale: not used`,
  'nps-without-zero': issue => `Nobody gave a 0${inColumn(issue)} (${issue.value ?? ''}): the scale may begin at 1`,
  'repeated-step': issue => `${rows(issue)} of a step that the same person took again on that day`,
  'users-above-eligible': issue => `${rows(issue)} with more users than could have`,
  'people-missing': issue => `${rows(issue)} that count no people: sessions, views and events are none`,
  'divided-people': issue =>
    `${rows(issue)} that divide people by “${issue.column}”: somebody in two of them would count twice`,
  'parts-of-total': issue => `${rows(issue)} with parts of a total by “${issue.column}”: the total is used`,
  'dated-by-report': issue => `${rows(issue)} without a day: they stand on the last day of the report`,
  'word-not-known': issue =>
    `${cells(issue)}${inColumn(issue)} with a word that is not known, such as “${issue.value ?? ''}”`,
  'sunset-before-launch': issue => `${counted(issue.count, 'product', 'products')} with a sunset before the launch`,
  'base-missing': issue => `${rows(issue)} without a start value: they have no score`,
  'target-is-start': issue => `${rows(issue)} whose target is the start value: they have no score`,
  'cycle-missing': issue => `${rows(issue)} without the first day of their cycle: they count in no period`,
  'check-in-without-date': issue => `${rows(issue)} with a value of no known day`,
  'share-unclear': issue =>
    `${cells(issue)}${inColumn(issue)} that may be percent or out of ten, such as ${issue.value ?? ''}: not used`,
  'percent-of-unit': issue => `${rows(issue)} with a % on a number that is no share, such as “${issue.value ?? ''}”`,
  'share-off-scale': issue =>
    `${cells(issue)}${inColumn(issue)} below 0 or above 100 %, such as ${issue.value ?? ''}: not used`,
  'count-below-zero': issue => `${cells(issue)}${inColumn(issue)} below 0: not used`,
  'count-not-whole': issue =>
    `${cells(issue)}${inColumn(issue)} with a part of one, such as ${issue.value ?? ''}: not used`,
  'hits-above-count': issue => `${cells(issue)}${inColumn(issue)} above the number of people who took part: not used`,
  'run-unfinished': issue => `${rows(issue)} of runs that did not finish`,
  'evaluated-when': issue =>
    `The report says no day: it is read as of ${issue.value ?? 'today'}. Put the day of the evaluation into the file’s name to say another`,
  'metric-missing': issue => `${rows(issue)} without a value of a known measure`,
  'labelled-before-created': issue => `${rows(issue)} labelled before they were there`,
  'annotation-cancelled': issue => `${rows(issue)} with a cancelled annotation`,
  'ground-truth': issue => `${rows(issue)} with an annotation that is the reference`,
  'subscription-unpaid': issue =>
    `${rows(issue)} with a status such as “${issue.value ?? ''}”: never paid, or given up`,
  'subscription-status': issue => `${rows(issue)} with a status that is not known, such as “${issue.value ?? ''}”`,
  'subscription-paused': issue => `${rows(issue)} of paused subscriptions: they pay nothing now, and have not left`,
  'ended-without-date': issue => `${rows(issue)} of ended subscriptions without the day on which they ended`,
  'end-taken': issue =>
    `${rows(issue)} of subscriptions without a day on which they ended: “${issue.column ?? ''}” is taken`,
  'discounts-missing': () => 'The file has no discounts: prices are those of the list, before any discount',
  'no-amount': () => 'The file has no prices: customers are counted, and what they pay is not known',
  'amount-negative': issue => `${cells(issue)}${inColumn(issue)} below 0: they are not used`,
  'paid-once': issue => `${rows(issue)} that are paid once: they are no recurring revenue`,
  'interval-not-known': issue =>
    `${rows(issue)} with an interval that is not known${issue.value ? `, such as “${issue.value}”` : ''}`,
  'periods-overlap': issue =>
    `${rows(issue)} that begin before the stretch before ends, of “${issue.value ?? ''}” among others: both count`,
  'ends-inside': issue =>
    `${rows(issue)} end the day before the next begins or would begin: the end is the last paid day, and was read so`,
  'movement-not-known': issue => `${rows(issue)} with a movement that is not known, such as “${issue.value ?? ''}”`,
  'movement-sign': issue => `${cells(issue)}${inColumn(issue)} with the other sign than their movement has: it decides`,
  'movement-before-file': issue =>
    `${counted(issue.count, 'customer', 'customers')} paid before the file begins: what they paid then is missing`,
  'month-not-read': issue =>
    `${cells(issue)}${inColumn(issue)} could not be read as amounts of money: the month is missing`,
  'months-missing': issue => `${rows(issue)} without a month that can be used`,
  'no-service-period': issue =>
    `${counted(issue.count, 'invoice', 'invoices')} without the days that they pay for: the day of an invoice does not tell them`,
  'invoice-void': issue =>
    `${counted(issue.count, 'invoice', 'invoices')} that nobody has to pay (“${issue.value ?? ''}”)`,
  'payment-not-paid': issue =>
    `${counted(issue.count, 'payment', 'payments')} that did not come in (“${issue.value ?? ''}”)`,
  'refund-not-possible': issue => `${rows(issue)} with more refunded than paid`,
  'rate-not-possible': issue => `${rows(issue)} with a rate of 0 or less`,
  'coverage-gap': issue =>
    `Days are missing between the data so far and this file (${issue.value ?? ''}): only the newer stretch counts`,
  'older-file': issue =>
    `This file ends on ${issue.value ?? ''}, before the data so far (${issue.expected ?? ''}): its rows take the place of newer ones`,
  'escaped-unmatched': issue =>
    `“${issue.value ?? ''}” is on none of the ${counted(issue.count, 'bug', 'bugs')}: escaped defects count 0`,
  'plan-without-item': issue =>
    `${counted(issue.count, 'plan', 'plans')} of items that no list has, or several, such as “${issue.value ?? ''}”: they count as not finished`,
  'plan-without-days': issue =>
    `${counted(issue.count, 'plan', 'plans')} for a sprint or increment without days, such as “${issue.value ?? ''}”: they do not count`,
  'through-in-future': issue => `${issue.value ?? ''} has not come yet: the data end on ${issue.expected ?? ''}`,
  'totals-row': issue => `${rows(issue)} with totals: the kit adds up itself`,
  'repeated-header': issue => `${rows(issue)} that repeat the header`,
  'comment-row': issue => `${counted(issue.count, 'line', 'lines')} of comment`,
  'blank-row': issue => counted(issue.count, 'empty line', 'empty lines'),
  'row-too-long': issue => `${rows(issue)} with more cells than the header has: the cells beyond it are not used`,
  'row-too-short': issue => `${rows(issue)} with fewer cells than the header has: the missing ones count as empty`,
  'empty-column': () => 'An empty last column was left aside',
  'one-column': () => 'Only one column was found: the sign between columns may be an unusual one',
  'header-only': () => 'The file has a header and no rows',
  'unknown-separator': issue =>
    `The first line names a sign between columns that is not known (“${issue.value ?? ''}”)`,
  'decoded-windows-1252': () => 'The file is not in Unicode: it was read as Windows western text',
  'undecodable-bytes': issue => `${times(issue)} with broken characters`,
  'unclosed-quote': issue =>
    `${times(issue)} with a quotation mark that never closes: it counts as an ordinary character`,
  'stray-quote': issue => `${times(issue)} with a quotation mark inside a cell: it was kept`,
  'backslash-quote': issue =>
    `${times(issue)} with a quotation mark after a backslash: it was read as a quotation mark`,
};

/** Words for each code of an issue. A code without words is not in it. */
export const issueWords: Readonly<Record<string, (issue: Issue) => IssueWords>> = Object.fromEntries(
  Object.entries(whats).map(([code, what]) => [
    code,
    (issue: Issue): IssueWords => ({
      what: what(issue),
      expected: wordOf(expectations, issue.expected) || unitIn(issue.expected),
      action: wordOf(actions, issue.action),
    }),
  ]),
);

/** `in-days` is a number of days. */
function unitIn(expected: string | undefined): string {
  const unit = expected?.startsWith('in-') ? expected.slice(3) : undefined;
  return unit === undefined ? '' : wordOf(unitWords, unit) || `a number of ${unit.replace('-', ' ')}, without %`;
}

function wordOf(table: Readonly<Record<string, string>>, code: string | undefined): string {
  return code !== undefined && Object.hasOwn(table, code) ? (table[code] ?? '') : '';
}
