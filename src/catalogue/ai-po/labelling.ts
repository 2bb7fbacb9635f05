/** Tasks that somebody set aside are neither backlog nor work done. */
export const notSkipped = {any: [{not: {known: 'skipped'}}, {not: {flag: 'skipped'}}]} as const;

const labelledLater = {any: [{not: {known: 'labelled'}}, {not: {before: ['labelled', {period: 'to'}]}}]} as const;

/**
 * Tasks that wait at the period's end. Where none has a day on which it came, as in Label Studio's CSV, all those without a label wait now; of other
 * tables a task without that day belongs to no period.
 */
export const waiting = {
  dated: {count: true, where: {known: 'created'}, whole: true},
  open: {
    count: true,
    where: {
      any: [
        {all: [{known: 'created'}, {before: ['created', {period: 'to'}]}, labelledLater]},
        {all: [{not: {over: [{let: 'dated'}, 0]}}, {not: {known: 'labelled'}}]},
      ],
    },
  },
  /** What waited earlier is not known of tasks without a day: nothing is covered but today. */
  today: {count: true, place: 'now', whole: true},
} as const;
