import {pmDefinitions} from '../../src/catalogue/pm.ts';
import {productManager} from '../../src/catalogue/roles.ts';
import {roleReasons} from '../words/en-role-reasons.ts';
import {roleStyles} from '../words/role-styles.ts';
import {monthHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';
import {pmFaces} from './pm-faces.ts';

export const pmLens: Lens = {
  role: productManager,
  definitions: pmDefinitions,
  faces: pmFaces,
  reasons: roleReasons,
  styles: roleStyles,
  choosable: [{dimension: 'product'}, {dimension: 'plan'}, {dimension: 'segment'}],
  horizons: monthHorizons,
  grains: ['month', 'quarter'],
  forms: ['targets', 'assumptions'],
};
