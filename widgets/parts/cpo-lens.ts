import {cpoDefinitions} from '../../src/catalogue/cpo.ts';
import {pmDefinitions} from '../../src/catalogue/pm.ts';
import {poDefinitions} from '../../src/catalogue/po.ts';
import {chiefProductOfficer, chiefProductOwner} from '../../src/catalogue/roles.ts';
import {roleReasons} from '../words/en-role-reasons.ts';
import {roleStyles} from '../words/role-styles.ts';
import {cpoFaces} from './cpo-faces.ts';
import {quarterHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';
import {pmFaces} from './pm-faces.ts';
import {poFaces} from './po-faces.ts';

const faces = new Map([...poFaces, ...pmFaces, ...cpoFaces]);
const definitions = [...cpoDefinitions, ...pmDefinitions, ...poDefinitions];

export const cpoLens: Lens = {
  role: chiefProductOfficer,
  definitions,
  faces,
  reasons: roleReasons,
  styles: roleStyles,
  choosable: [{dimension: 'segment'}],
  horizons: quarterHorizons,
  grains: ['quarter', 'month'],
  forms: ['targets', 'assumptions'],
  rowsBy: {
    dimension: 'product',
    kpis: [
      'mrr',
      'revenue-share',
      'mrr-growth',
      'contribution-to-growth',
      'nrr',
      'nps',
      'delivery-predictability',
      'escaped-defects',
    ],
  },
};

export const cpoTeamsLens: Lens = {
  ...cpoLens,
  role: chiefProductOwner,
  choosable: [{dimension: 'product'}],
  forms: ['sprint-sheet', 'targets', 'escaped-rule'],
  rowsBy: {
    dimension: 'team',
    kpis: [
      'throughput',
      'cycle-time',
      'delivery-predictability',
      'sprint-goal-completion',
      'on-time',
      'escaped-defects',
      'work-in-progress',
    ],
  },
};
