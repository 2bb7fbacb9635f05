import {aiPoDefinitions} from '../../src/catalogue/ai-po.ts';
import {aiProductOwner} from '../../src/catalogue/roles.ts';
import {roleReasons} from '../words/en-role-reasons.ts';
import {aiFaces} from './ai-faces.ts';
import {poHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';

export const aiPoLens: Lens = {
  role: aiProductOwner,
  definitions: aiPoDefinitions,
  faces: aiFaces,
  reasons: roleReasons,
  choosable: [{dimension: 'product'}, {dimension: 'model'}, {dimension: 'evaluationSet'}],
  horizons: poHorizons,
  grains: ['sprint', 'week', 'month'],
  forms: ['targets'],
};
