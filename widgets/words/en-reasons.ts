/** Why a card has no value: one line a reason code of a series, with what to do. */
const known = new Map([
  ['not-loaded', 'Nothing is loaded yet. Load an export of your board.'],
  ['no-data', 'Nothing recorded on these days. Another file or filter may have some.'],
  ['not-covered', 'Outside the days that the data cover. Load a file that reaches this far.'],
  ['no-complete-period', 'No period is complete yet. The first value comes when one has ended.'],
  ['too-few', 'Too few records for a number. It comes when more have been counted.'],
  ['zero-denominator', 'There was nothing to take a share of.'],
  ['unsettled', 'Not settled yet: reports still come in for this period.'],
  ['needs-column', 'The file lacks a column that this number needs.'],
  ['needs-table', 'The data lack a file that this number needs.'],
  ['needs-answer', 'A question about the data is open. Answer it first.'],
  ['needs-iterations', 'This number counts by sprint, and no sprint has dates. Fill in the sprint sheet.'],
  ['scope-mismatch', 'Values of different kinds must not be added. Choose one, or split the card.'],
  ['overlapping-iterations', 'Sprints of this team overlap, so a day would count twice. Correct their days.'],
  ['end-before-start', 'The end lies before the start. Correct the dates.'],
  ['missing-value', 'Values are missing. Fill them in.'],
]);

export const reasons: ReadonlyMap<string, string> = known;

/** Brings the reasons of a role's definitions along. */
export function addReasons(more: ReadonlyMap<string, string>): void {
  for (const [code, text] of more) known.set(code, text);
}
