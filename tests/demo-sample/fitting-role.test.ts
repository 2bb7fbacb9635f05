import {expect, test} from 'vitest';
import {fittingRole} from '../../demo/fitting-role.ts';
import {catalogue} from '../../src/catalogue/catalogue.ts';

const offered = ['po', 'pm', 'product', 'cpo', 'cpo-teams', 'program', 'ai-po', 'ai-pm'];

test.each([
  ['po', ['subscriptions', 'movements'], 'pm'],
  ['po', ['answers'], 'pm'],
  ['po', ['tasks', 'labels'], 'ai-po'],
  ['pm', ['items', 'iterations'], 'po'],
  ['po', ['keyResults'], 'cpo'],
])('where a %s is shown, %j speak to the %s', (shown, tables, role) => {
  expect(fittingRole(shown, offered, new Set(tables), catalogue)).toBe(role);
});

test.each([
  ['po', ['items']],
  ['product', ['answers']],
  ['ai-pm', ['evaluations']],
  // Targets are drawn beside numbers of any role, and say nothing by themselves.
  ['pm', ['targets']],
])('a %s stays where %j are loaded', (shown, tables) => {
  expect(fittingRole(shown, offered, new Set(tables), catalogue)).toBeUndefined();
});
