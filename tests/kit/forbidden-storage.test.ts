import {afterEach, expect, test} from 'vitest';
import {openKit} from '../../src/index.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'indexedDB');
});

test('where even asking for storage is forbidden, the kit works in memory', async () => {
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  const kit = await openKit();
  expect(kit.state).toBe('memory');
  kit.close();
});
