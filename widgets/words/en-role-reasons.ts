/** Why a number of revenue, surveys, goals or models has no value, with what to do: by the reasons of their definitions. */
export const roleReasons: ReadonlyMap<string, string> = new Map([
  ['each-alone', 'They are not added together: the chart has each of them.'],
  ['missing-rate', 'A currency rate is missing for these days. Add it to the rates.'],
  ['needs-assumption', 'It rests on an assumption that nobody has made yet.'],
  ['needs-grain', 'It is not computed over periods of this length. Its definition says by which it is.'],
  ['several-currencies', 'Amounts of several currencies are not added. Add the rates between them, or choose one.'],
  ['not-started', 'Nothing is measured yet of what is to be reached. The first check-in gives a score.'],
  ['never', 'Never: what building costs more at the start is not saved each month.'],
  [
    'start-of-data',
    'Here the data begin, so nothing can be compared with before. Load an older file to see further back.',
  ],
  ['target-is-start', 'The target equals the start, so there is no way between them. Correct one of the two.'],
  [
    'invalid-split',
    'The groups are not of the sizes that were planned, so the result says nothing. Check how people were assigned.',
  ],
  [
    'needs-unlabelled',
    'The file holds labelled tasks only, so nobody knows what waits. Export unlabelled tasks, too, or keep a sheet: date, unlabelled, labelled.',
  ],
  ['no-positive-cases', 'There is no positive case to find. Another evaluation set may have some.'],
  [
    'no-positive-predictions',
    'The model called nothing positive, so there is nothing to be right about. Another threshold may help.',
  ],
  ['nothing-labelled', 'Nothing was labelled lately, so the backlog has no pace. It comes with the next labels.'],
]);
