import {kpi} from '../../language/definition.ts';

export const funnelLength = kpi({
  id: 'funnel-length',
  from: 'steps',
  place: 'ever',
  rows: {known: 'position'},
  needs: ['position'],
  let: {last: {max: {field: 'position'}, whole: true}},
  value: {field: 'last'},
  headline: 'last',
  better: 'none',
  unit: 'number',
  words: {
    title: 'Steps of the funnel',
    name: 'steps of the funnel',
    unit: 'steps',
    says: 'The place of the last step in the whole data, whatever filter and split.',
  },
});
