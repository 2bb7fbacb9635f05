import {type Format, fieldRules} from './format.ts';

export const stepSynonyms = fieldRules({
  person:
    'person, user id, user, person id, distinct id, visitor id, visitor, client id, anonymous id, customer id, customer, account id',
  step: 'step, event, event name, step name, funnel step, stage, feature, feature name, action, activity',
  position: 'position, order, step order, step number, step no, funnel position',
  date: 'date, day, timestamp, time, event time, event date, occurred at, created at',
  users: 'users, user count, unique users, active users, people, count',
  eligible: 'eligible, eligible users, could use, audience, base, total users',
  product: 'product, product name',
  plan: 'plan, plan name, tier',
  segment: 'segment, customer segment',
  country: 'country, region',
  channel:
    'channel, source, medium, session primary channel group (default channel group), default channel group, traffic source',
});

/** The kit's template of funnels and usage: one row a person and step, or a count of people a day and feature. */
export const steps: Format = {
  id: 'steps',
  table: 'steps',
  marks: [],
  always: ['step', 'date'],
  never: ['id', 'key', 'kpi', 'status', 'title'],
  needs: ['step', 'date', 'person|users'],
  fields: stepSynonyms.map(({field}) => ({field, headers: [field]})),
};

/** Google Analytics 4: comment lines with the dates of the report, a dimension or two, and numbers of people. Told by its comment lines. */
export const ga4: Format = {
  id: 'ga4',
  table: 'steps',
  marks: [],
  always: [],
  layout: 'user-columns',
  fields: [],
};
