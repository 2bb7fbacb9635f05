import {aiPmDefinitions} from '../../src/catalogue/ai-pm.ts';
import {aiPoDefinitions} from '../../src/catalogue/ai-po.ts';
import {aiProductManager} from '../../src/catalogue/roles.ts';
import {aiFaces} from './ai-faces.ts';
import {monthHorizons} from './horizon.ts';
import type {Lens} from './lens.ts';

export const aiPmLens: Lens = {
  role: aiProductManager,
  definitions: [...aiPmDefinitions, ...aiPoDefinitions],
  faces: aiFaces,
  choosable: [{dimension: 'product'}, {dimension: 'model'}, {dimension: 'evaluationSet', isExclusive: true}],
  horizons: monthHorizons,
  grains: ['month', 'quarter'],
  forms: ['targets', 'assumptions'],
};
