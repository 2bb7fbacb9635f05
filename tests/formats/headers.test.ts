import {describe, expect, test} from 'vitest';
import {fingerprintOf, headerKey, looseKey} from '../../src/formats/header.ts';
import {isPersonHeader} from '../../src/formats/people.ts';
import {
  categoryOfFile,
  categoryOfStatus,
  isAbandonedResolution,
  isAbandonedWord,
  levelOfType,
  soundsLikeProduction,
} from '../../src/formats/words.ts';

test('headers are compared without case, space and the wrapping of custom fields', () => {
  expect(headerKey('\ufeffCustom field (Story Points) ')).toBe('story points');
  expect(headerKey('Due  Date')).toBe('due date');
  expect(['startedDate', 'started_date', 'Started-Date', ' started date:'].map(looseKey)).toEqual(
    Array(4).fill('started date'),
  );
});

test('a fingerprint tells header rows apart and not their order or repetition', () => {
  expect(fingerprintOf(['A', 'b', 'b'])).toBe(fingerprintOf(['B', 'a']));
  expect(fingerprintOf(['A', 'b'])).not.toBe(fingerprintOf(['A', 'c']));
  expect(fingerprintOf(['__proto__'])).toMatch(/^headers-[0-9a-f]{16}$/);
});

test('people are told by their headers', () => {
  const people = [
    'Assignee',
    'Assignee Id',
    'Reporter',
    'Creator',
    'Author Username',
    'owners',
    'requester',
    'Project lead',
    'Watchers Id',
    'Assigned To',
    'Customer Email',
    'e-mail',
    'Bearbeiter',
    'Custom field (Developer)',
  ];
  const others = ['Team', 'Owning Team', 'Project name', 'User Story', 'Product', 'Reported date', 'Creation date'];
  expect(people.filter(header => !isPersonHeader(header))).toEqual([]);
  expect(others.filter(isPersonHeader)).toEqual([]);
});

describe('words', () => {
  test('statuses, resolutions, types', () => {
    expect(['Won’t Do', 'CANCELLED', 'Duplicate'].every(isAbandonedWord)).toBe(true);
    expect(['To Do', 'IN-PROGRESS', 'Erledigt', 'en cours', 'Parked'].map(categoryOfStatus)).toEqual([
      'to-do',
      'in-progress',
      'done',
      'in-progress',
      undefined,
    ]);
    expect(['To Do', 'new', 'indeterminate', 'Done', 'No Category'].map(categoryOfFile)).toEqual([
      'to-do',
      'to-do',
      'in-progress',
      'done',
      undefined,
    ]);
    expect(['Cannot Reproduce', 'Done', 'Fixed'].map(isAbandonedResolution)).toEqual([true, false, false]);
    expect(['Epic', 'Feature', 'Sub-task', 'User Story', 'Zebra'].map(levelOfType)).toEqual([
      'epic',
      'feature',
      'subtask',
      'story',
      undefined,
    ]);
    expect(['Bug', 'Live Defect', 'Fehler', 'Debug tooling', 'Story'].map(type => levelOfType(type) === 'bug')).toEqual(
      [true, true, true, false, false],
    );
  });

  test('what sounds like production', () => {
    expect(['prod-bug', 'Live', 'found in production', 'Customer'].every(soundsLikeProduction)).toBe(true);
    expect(['pre-prod', 'product', 'delivery', 'Staging'].some(soundsLikeProduction)).toBe(false);
  });
});
