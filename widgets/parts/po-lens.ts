import {poDefinitions} from '../../src/catalogue/po.ts';
import {productOwner} from '../../src/catalogue/po-role.ts';
import {poHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';
import {poFaces} from './po-faces.ts';

export const poLens: Lens = {
  role: productOwner,
  definitions: poDefinitions,
  faces: poFaces,
  choosable: [{dimension: 'team', isExclusive: true}],
  horizons: poHorizons,
  grains: ['sprint', 'week', 'month'],
  forms: ['sprint-sheet', 'targets', 'escaped-rule'],
};
