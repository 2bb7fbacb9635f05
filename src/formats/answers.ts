import {type Format, fieldRules} from './format.ts';

export const answerSynonyms = fieldRules({
  id: 'id, response id, answer id, submission id, respondent id, response, nps feedback id',
  date: 'date, answered, answered at, submitted, submitted at, submit date, response date, rated at, responded at, recorded date, completed at, end date, created at, created, timestamp, day, survey date, feedback date, review date, response timestamp, submission date, submitted date, created date, interview date, date of response, order date, purchase date',
  person: 'person, customer id, customer, customer number, user id, account id, contact id',
  question: 'question, question text, survey, survey name',
  kind: 'kind, survey type, question type, type',
  low: 'low, scale low, lowest, scale from, scale min, min',
  high: 'high, scale high, highest, scale to, scale max, max',
  product: 'product, product name',
  team: 'team',
  plan: 'plan, plan name, tier',
  segment: 'segment, customer segment, company size',
  country: 'country, region',
});

/** Headers of columns that hold scores and nothing else, in any file of answers. */
export const scoreHeaders: readonly string[] = [
  'score',
  'nps',
  'nps score',
  'csat',
  'csat score',
  'rating',
  'satisfaction',
  'net promoter score',
  'likelihood to recommend',
];

/** The kit's template of answers, and any list with a column of scores: one row an answer, or one a respondent with several scores. */
export const answers: Format = {
  id: 'answers',
  table: 'answers',
  marks: [],
  always: ['date', 'score'],
  never: ['kpi', 'status', 'run', 'measure', 'metric'],
  layout: 'scores',
  fields: [
    ...answerSynonyms.map(({field}) => ({field, headers: [field]})),
    {field: 'score', headers: scoreHeaders, all: true},
  ],
};

/** Qualtrics: two more header rows stand under the header, the questions and import ids. */
export const qualtrics: Format = {
  id: 'qualtrics',
  table: 'answers',
  marks: ['ResponseId', 'Duration (in seconds)'],
  always: ['StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'RecordedDate', 'ResponseId'],
  layout: 'scores',
  fields: fieldRules({
    id: 'ResponseId',
    date: 'RecordedDate, EndDate, StartDate',
    status: 'Status',
    finished: 'Finished',
  }),
};

/** SurveyMonkey: a second header row holds the sub-answers, and a question over several columns names the first of them alone. */
export const surveyMonkey: Format = {
  id: 'surveymonkey',
  table: 'answers',
  marks: ['Collector ID'],
  always: ['Respondent ID', 'Collector ID', 'Start Date', 'End Date'],
  layout: 'scores',
  fields: fieldRules({id: 'Respondent ID', date: 'End Date, Start Date'}),
};

/** Typeform, old (`#`, questions, dates) and new (with `Response Type`, whose partial answers do not count). */
export const typeform: Format = {
  id: 'typeform',
  table: 'answers',
  marks: ['Network ID'],
  always: ['Start Date (UTC)', 'Submit Date (UTC)', 'Network ID'],
  layout: 'scores',
  fields: fieldRules({
    id: '#, Response ID, Token',
    date: 'Submit Date (UTC), Stage Date (UTC), Start Date (UTC)',
    status: 'Response Type',
  }),
};
