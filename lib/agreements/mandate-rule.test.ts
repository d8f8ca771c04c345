import { describe, expect, it } from 'vitest';
import { lacksMandate } from './mandate-rule';

describe('an agreement of a group', () => {
  it.each([
    ['project_list', [], true],
    ['roadmap', [], true],
    ['extension', [], false],
    ['project_list', ['I.1'], false],
    ['roadmap', ['I.1', 'I.2'], false],
    ['extension', ['I.1'], false],
  ] as const)('%s with the mandate %o lacks one: %s', (kind, mandate, lacks) => {
    expect(lacksMandate(kind, mandate)).toBe(lacks);
  });
});
