import { describe, expect, test } from 'vitest';
import { saltedHash } from '@/lib/audit/canonical';
import { minutesText, type TextSource } from './minutes-text';
import { inReadingOrder } from './part-order';
import { textChanges } from './text-difference';

const paragraph = (id: string, text: string, group: string | null = null) => ({
  id,
  item: null,
  kind: 'agreed' as const,
  party: null,
  text,
  group,
});
const source: TextSource = {
  meeting: { title: 'Meeting', day: '2027-01-28', place: 'Baku', group: null },
  items: [
    { id: 'i1', sourceKey: 'opening', title: null, group: null, verdict: null },
    {
      id: 'i2',
      sourceKey: 'group:SEC',
      title: 'On patrols',
      group: 'SEC',
      verdict: { state: 'settled', asOf: '2027-01-20' },
    },
  ],
  paragraphs: [paragraph('p1', 'The Parties met'), paragraph('p2', 'Patrols go on', 'SEC')],
  outcomes: [],
  signatures: [],
  restrictedGroups: ['SEC'],
  salts: new Map([['SEC', 'salt']]),
};

describe('the text of minutes', () => {
  test('holds of a restricted group its name, its verdict and the salted hash of its part', () => {
    const { joint, apart } = minutesText(source);
    expect(JSON.stringify(joint)).not.toMatch(/atrols/);
    const part = apart.get('SEC');
    expect(part?.paragraphs.map(({ text }) => text)).toEqual(['Patrols go on']);
    expect(joint.restricted).toEqual([
      {
        group: 'SEC',
        verdict: 'settled',
        asOf: '2027-01-20',
        hash: saltedHash(part ?? { paragraphs: [], outcomes: [] }, 'salt'),
      },
    ]);
    const other = minutesText({ ...source, salts: new Map([['SEC', 'another']]) });
    expect(other.joint.restricted[0]?.hash).not.toBe(joint.restricted[0]?.hash);
  });

  test('of the group’s own meeting is one text', () => {
    const { joint, apart } = minutesText({ ...source, meeting: { ...source.meeting, group: 'SEC' } });
    expect(joint.paragraphs).toHaveLength(2);
    expect([...apart]).toEqual([]);
  });
});

test('an item’s open wording is in the joint text with both titles, a restricted group’s in none', () => {
  const consent = {
    wordings: [
      { party: 'AZ', title: 'Fuel' },
      { party: 'US', title: 'Fuel services' },
    ],
  };
  const open = { ...source, items: source.items.map((item) => ({ ...item, consent })) };
  const { joint } = minutesText(open);
  expect(joint.items.map((item) => item.consent)).toEqual([consent, undefined]);
  expect(textChanges(minutesText(source).joint, joint).map(({ what }) => what)).toEqual(['items']);
});

test('what changed is said by paragraph, added and removed ones too', () => {
  const before = minutesText(source).joint;
  const paragraphs = [paragraph('p1', 'The Parties met in Baku'), paragraph('p3', 'New')];
  const after = minutesText({ ...source, paragraphs }).joint;
  expect(textChanges(before, after).map(({ what, before: was, after: is }) => [what, was, is])).toEqual([
    ['paragraph', 'The Parties met', 'The Parties met in Baku'],
    ['paragraph', null, 'New'],
    ['restricted', before.restricted[0]?.hash, after.restricted[0]?.hash],
  ]);
  expect(textChanges(after, before).at(-1)).toMatchObject({ before: 'New', after: null });
  expect(textChanges(before, before)).toEqual([]);
});

test('paragraphs read from the heading through the items to the next meeting', () => {
  const of = (itemId: string | null, kind: 'heading' | 'previous' | 'agreed' | 'next', position: number) => ({
    itemId,
    kind,
    position,
  });
  const parts = [
    of(null, 'next', 1),
    of(null, 'agreed', 2),
    of('b', 'agreed', 3),
    of('a', 'agreed', 5),
    of('a', 'previous', 4),
    of(null, 'previous', 6),
    of(null, 'heading', 7),
  ];
  expect(inReadingOrder(parts, ['a', 'b']).map(({ position }) => position)).toEqual([7, 6, 4, 5, 3, 2, 1]);
});
