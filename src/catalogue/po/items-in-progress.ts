import {kpi} from '../../language/definition.ts';
import {flowLevels} from './flow.ts';

const sinceThen = {days: ['since', {period: 'to', add: -1}]} as const;

export const itemsInProgress = kpi({
  id: 'items-in-progress',
  from: 'items',
  place: 'now',
  rows: {all: [{in: ['level', flowLevels]}, {is: ['category', 'in-progress']}]},
  needs: ['category'],
  let: {items: {count: true}, median: {percentile: sinceThen, at: 50}, p85: {percentile: sinceThen, at: 85}},
  value: {field: 'items'},
  parts: {median: {field: 'median'}, p85: {field: 'p85'}},
  headline: 'now',
  better: 'none',
  unit: 'items',
  words: {
    title: 'Work in progress',
    name: 'work in progress',
    unit: 'items',
    says: 'Items whose status is in progress on the last day of the data. The file holds no start dates, so there is no history of it.',
    source: 'status category; age from “Status Category Changed”',
    parts: {median: 'half are older than', p85: '85 % are at most'},
  },
});
