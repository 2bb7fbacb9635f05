import {kpi} from '../../language/definition.ts';
import {daysSince} from '../days-since.ts';
import {scopeMismatch} from '../refusal.ts';

/** Days since a row's period ended. */
const age = daysSince('to');
const length = {days: ['from', 'to']} as const;
/** Rows of the latest period that has any. */
const latest = {atLeast: [{let: 'age'}, age]} as const;

/** Periods of one length differ by less, a month and a quarter by more. */
const sameLength = 15;

export const marketShare = kpi({
  id: 'market-share',
  from: 'market',
  place: {until: 'to'},
  rows: {all: [{known: 'own'}, {known: 'total'}]},
  needs: ['own', 'total'],
  let: {
    age: {min: age},
    own: {sum: {field: 'own'}, where: latest},
    total: {sum: {field: 'total'}, where: latest},
    rival: {sum: {field: 'rival'}, where: {all: [latest, {known: 'rival'}]}},
    ownUnits: {sum: {field: 'ownUnits'}, where: {all: [latest, {known: 'totalUnits'}]}},
    totalUnits: {sum: {field: 'totalUnits'}, where: {all: [latest, {known: 'ownUnits'}]}},
    scopes: {distinct: 'scope', where: latest},
    bases: {distinct: 'basis', where: latest},
    longest: {max: length, where: latest},
    shortest: {min: length, where: latest},
  },
  value: {
    when: {
      any: [
        {over: [{field: 'own'}, {field: 'total'}]},
        {over: [{field: 'scopes'}, 1]},
        {over: [{field: 'bases'}, 1]},
        {over: [{minus: [{field: 'longest'}, {field: 'shortest'}]}, sameLength]},
      ],
    },
    then: scopeMismatch,
    otherwise: {ratio: [{field: 'own'}, {field: 'total'}], why: 'no-data'},
  },
  parts: {
    own: {field: 'own'},
    total: {field: 'total'},
    relative: {ratio: [{field: 'own'}, {field: 'rival'}], why: 'no-data'},
    units: {ratio: [{field: 'ownUnits'}, {field: 'totalUnits'}], why: 'no-data'},
    age: {field: 'age'},
  },
  partUnits: {own: 'money', total: 'money', relative: 'number', age: 'days'},
  counted: 'own',
  headline: 'last',
  better: 'up',
  unit: 'share',
  counterpart: 'mrr-growth',
  words: {
    title: 'Market share',
    name: 'market share',
    unit: 'of the market’s sales',
    says: 'Own sales of the whole market’s, in the latest period that the file knows: same scope, same period, actual or forecast.',
    isNot:
      'As good as the figure for the market, whose source and scope stand in the file. Over 100 %, or actual and forecast mixed, is a mismatch of scopes.',
    source: 'own ÷ total; relative: own ÷ largest rival',
    parts: {
      own: 'own sales',
      total: 'market',
      relative: 'times the largest rival',
      units: 'by units sold',
      age: 'days since that period',
    },
  },
});
