import { expect, test } from 'vitest';
import { importAddress } from './address';

test('the address of a file is one that a header can hold, whatever was asked for', () => {
  const view = { show: null, page: 1 };
  expect(importAddress('abc_-123', view)).toBe('/import/abc_-123');
  for (const id of ['ı', 'a\r\nX: 1', '\0', '../x?y#z'])
    expect(importAddress(id, view)).toMatch(/^\/import\/[\w.%-]+$/);
  expect(importAddress('ı', { show: 'wrong', page: 2 })).toBe('/import/%C4%B1?show=wrong&page=2');
});
