import { describe, expect, it } from 'vitest';
import { canonicalJson, saltedHash, sha256 } from '@/lib/audit/canonical';
import { type StoredText, textFindings } from './text-check';

const value = { items: [{ title: 'Opening', minutes: 10 }] };
const plain: StoredText = {
  table: 'Endorsement',
  id: 'one',
  content: JSON.stringify(value),
  hash: sha256(canonicalJson(value)),
  salt: null,
};
const salted: StoredText = { ...plain, table: 'RestrictedPart', salt: 's', hash: saltedHash(value, 's') };

describe('a frozen text', () => {
  it('has its hash, whatever the order of its keys', () => {
    expect(textFindings(plain)).toEqual([]);
    expect(textFindings(salted)).toEqual([]);
    const other = '{"items":[{"minutes":10,"title":"Opening"}]}';
    expect(textFindings({ ...plain, content: other })).toEqual([]);
  });

  it.each([
    ['its content', { content: '{"items":[]}' }],
    ['its content, which is no JSON any more', { content: '{' }],
    ['a number without a canonical text', { content: '{"items":0.5}' }],
    ['its hash', { hash: sha256('other') }],
    ['its salt', { salt: 'other' }],
  ])('is found if somebody changed %s', (_, change) => {
    expect(textFindings({ ...salted, ...change })).toEqual([{ table: 'RestrictedPart', id: 'one' }]);
  });
});
