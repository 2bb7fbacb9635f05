import {expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue/catalogue.ts';
import {productManager, productOwner} from '../../src/catalogue/roles.ts';
import {ownGrain} from '../../src/engine/own-grain.ts';

const grainsOf = (kpis: readonly string[]) =>
  kpis.map(kpi => {
    const definition = catalogue.get(kpi);
    return definition && (definition.prefers ?? definition.grains?.join() ?? `${ownGrain(definition)}`);
  });

test('what a Product Manager is judged by goes by month unless another grain is asked for', () => {
  expect(new Set(grainsOf(productManager.kpis.flat()))).toEqual(new Set(['month']));
});

test('what a team works on goes by sprint, as far as the data have some', () => {
  const throughput = catalogue.get('throughput');
  const velocity = catalogue.get('velocity');
  expect(throughput && ownGrain(throughput)).toBeUndefined();
  expect(velocity && ownGrain(velocity)).toBe('sprint');
  expect(grainsOf(productOwner.kpis.flat())).toContain('undefined');
});
