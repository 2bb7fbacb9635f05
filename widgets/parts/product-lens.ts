import {pmDefinitions} from '../../src/catalogue/pm.ts';
import {poDefinitions} from '../../src/catalogue/po.ts';
import {productPerson} from '../../src/catalogue/roles.ts';
import {roleReasons} from '../words/en-role-reasons.ts';
import {roleStyles} from '../words/role-styles.ts';
import type {Lens} from './lens.ts';
import {pmFaces} from './pm-faces.ts';
import {poFaces} from './po-faces.ts';

export const productLens: Lens = {
  role: productPerson,
  definitions: [...poDefinitions, ...pmDefinitions],
  faces: new Map([...poFaces, ...pmFaces]),
  reasons: roleReasons,
  styles: roleStyles,
  choosable: [{dimension: 'team', isExclusive: true}],
  horizons: [],
  grains: [],
  forms: ['sprint-sheet', 'targets', 'escaped-rule', 'assumptions'],
};
