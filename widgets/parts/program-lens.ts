import {cpoDefinitions} from '../../src/catalogue/cpo.ts';
import {poDefinitions} from '../../src/catalogue/po.ts';
import {programDefinitions} from '../../src/catalogue/program.ts';
import {programme} from '../../src/catalogue/roles.ts';
import {roleReasons} from '../words/en-role-reasons.ts';
import {cpoFaces} from './cpo-faces.ts';
import {quarterHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';
import {poFaces} from './po-faces.ts';
import {programFaces} from './program-faces.ts';

export const programLens: Lens = {
  role: programme,
  definitions: [...programDefinitions, ...cpoDefinitions, ...poDefinitions],
  faces: new Map([...poFaces, ...cpoFaces, ...programFaces]),
  reasons: roleReasons,
  choosable: [{dimension: 'product'}, {dimension: 'team'}],
  horizons: quarterHorizons,
  grains: ['increment', 'month', 'quarter'],
  forms: ['sprint-sheet', 'targets', 'escaped-rule'],
};
