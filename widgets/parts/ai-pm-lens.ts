import {aiPmDefinitions} from '../../src/catalogue/ai-pm.ts';
import {aiPoDefinitions} from '../../src/catalogue/ai-po.ts';
import {aiProductManager} from '../../src/catalogue/roles.ts';
import {roleReasons} from '../words/en-role-reasons.ts';
import {roleStyles} from '../words/role-styles.ts';
import {aiFaces} from './ai-faces.ts';
import {monthHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';

export const aiPmLens: Lens = {
  role: aiProductManager,
  definitions: [...aiPmDefinitions, ...aiPoDefinitions],
  faces: aiFaces,
  reasons: roleReasons,
  styles: roleStyles,
  choosable: [{dimension: 'product'}, {dimension: 'model'}, {dimension: 'evaluationSet'}],
  horizons: monthHorizons,
  grains: ['month', 'quarter'],
  forms: ['targets', 'assumptions'],
};
