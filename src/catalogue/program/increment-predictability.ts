import {kpi} from '../../language/definition.ts';
import {deliveredOfPlanned, plannedWords} from '../cpo/plans.ts';

export const incrementPredictability = kpi({
  ...deliveredOfPlanned({is: ['kind', 'increment']} as const),
  id: 'increment-predictability',
  counterpart: 'escaped-defects',
  words: {
    ...plannedWords,
    title: 'Planned against done',
    name: 'planned against done',
    unit: 'of what the increment planned',
    says: 'Items planned into a programme increment when it started, and the share of them finished by its end.',
    isNot: 'Not the business value that SAFe’s programme predictability measure weighs by: it counts items.',
  },
});
