import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftedItem } from './draft-agenda';
import { mergeDraft, type PresentItem } from './merge-draft';
import type { AgendaSection } from './section';

const drafted = (sourceKey: string, section: AgendaSection = 'group-reports'): DraftedItem => ({
  sourceKey,
  section,
  groupCode: null,
  minutes: 20,
  title: null,
  note: '',
  reasons: [{ kind: 'every-meeting' }],
});
const present = (sourceKey: string, position: number, section = 'group-reports'): PresentItem => ({
  id: `id-${sourceKey}`,
  sourceKey,
  section,
  day: 1,
  position,
  reasons: [{ kind: 'every-meeting' }],
});
const keysInOrder = (items: readonly PresentItem[]) =>
  [...items].sort((one, other) => one.position - other.position).map(({ sourceKey }) => sourceKey);

/** The items after a merge is written. */
function applied(items: readonly PresentItem[], draft: readonly DraftedItem[]): PresentItem[] {
  const { add, move, update } = mergeDraft(items, draft);
  const changed = items.map((item) => ({
    ...item,
    position: move.find(({ id }) => id === item.id)?.position ?? item.position,
    reasons: update.find(({ id }) => id === item.id)?.reasons ?? item.reasons,
  }));
  const added = add.map((item) => ({ ...present(item.sourceKey, item.position, item.section), ...item }));
  return [...changed, ...added];
}

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });
const draftOf = keys.map((list) => list.sort().map((key) => drafted(key)));
const agendaOf = keys.chain((list) =>
  fc
    .shuffledSubarray(list, { minLength: list.length })
    .map((mixed) =>
      mixed.map((key, index) => present(key, index + 1, Number(key) > 25 ? 'own' : 'group-reports')),
    ),
);

describe('drafting again', () => {
  test('fills an empty agenda with the whole draft in its order', () => {
    const draft = [
      drafted('opening', 'opening'),
      drafted('group:ENE'),
      drafted('other-business', 'other-business'),
    ];
    expect(mergeDraft([], draft).add.map(({ sourceKey, position }) => [sourceKey, position])).toEqual([
      ['opening', 1],
      ['group:ENE', 2],
      ['other-business', 3],
    ]);
  });

  test('puts a new item after the one before it in the draft, wherever that was moved', () => {
    const agenda = [present('group:ENE', 1), present('own:1', 2, 'own'), present('opening', 3, 'opening')];
    const draft = [drafted('opening', 'opening'), drafted('group:ENE'), drafted('group:CON')];
    expect(keysInOrder(applied(agenda, draft))).toEqual(['group:ENE', 'group:CON', 'own:1', 'opening']);
  });

  test('keeps an item that the draft no longer has and says so, and leaves an added item as it is', () => {
    const agenda = [present('decisions:candidates', 1, 'decisions'), present('own:1', 2, 'own')];
    expect(mergeDraft(agenda, []).update).toEqual([
      { id: 'id-decisions:candidates', reasons: [{ kind: 'no-longer' }] },
    ]);
  });

  test('changes nothing if the state is the same', () => {
    fc.assert(
      fc.property(agendaOf, draftOf, (agenda, draft) => {
        const once = applied(agenda, draft);
        expect(new Set(once.map(({ sourceKey }) => sourceKey)).size).toBe(once.length);
        expect(mergeDraft(once, draft)).toEqual({ add: [], move: [], update: [] });
      }),
    );
  });

  test('keeps the order of the present items, removes none and has every item of the draft', () => {
    fc.assert(
      fc.property(agendaOf, draftOf, (agenda, draft) => {
        const after = keysInOrder(applied(agenda, draft));
        const before = keysInOrder(agenda);
        expect(after.filter((key) => before.includes(key))).toEqual(before);
        expect(draft.every(({ sourceKey }) => after.includes(sourceKey))).toBe(true);
      }),
    );
  });
});
