import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '@/testing/runs';
import { type ConsentState, isOnAgenda } from './consent/consent';
import { type ConsentAct, consentFault } from './consent/consent-rule';
import type { DraftedItem } from './draft-agenda';
import { mergeDraft, type PresentItem } from './merge-draft';
import type { AgendaReason } from './reason';
import { agendaSections } from './section';

// A model of an agenda under random facts, acts of consent, edits by hand and draftings.

interface ModelItem extends PresentItem {
  title: string | null;
  removed: boolean;
  state: ConsentState | null;
  by: string | null;
}

const groupOrder = ['A', 'B', 'C', 'D', 'E'];
const matters = ['proposals', 'extensions', 'candidates', 'undertakings'];

interface Facts {
  groups: readonly string[];
  matters: readonly string[];
  revision: number;
}

const drafted = (
  sourceKey: string,
  section: DraftedItem['section'],
  reasons: AgendaReason[],
): DraftedItem => ({ sourceKey, section, groupCode: null, minutes: 10, title: null, note: '', reasons });

/** What the facts ask of an agenda, in the fixed order. */
function draftOf({ groups, matters: some, revision }: Facts): DraftedItem[] {
  const about: AgendaReason[] = [{ kind: 'nothing-behind', group: 'A', projects: revision }];
  return [
    drafted('opening', 'opening', [{ kind: 'every-meeting' }]),
    ...groupOrder
      .filter((code) => groups.includes(code))
      .map((code) => drafted(`group:${code}`, 'group-reports', about)),
    ...matters
      .filter((kind) => some.includes(kind))
      .map((kind) => drafted(`decisions:${kind}`, 'decisions', about)),
    drafted('other-business', 'other-business', [{ kind: 'every-meeting' }]),
  ];
}

const joint = (items: readonly ModelItem[]) =>
  items.filter(({ state }) => state !== 'own').sort((one, other) => one.position - other.position);

/** The agenda after a drafting, which is given the joint items alone. */
function redrafted(items: readonly ModelItem[], facts: Facts): ModelItem[] {
  const { add, move, update } = mergeDraft(joint(items), draftOf(facts), groupOrder);
  const changed = items.map((item) => ({
    ...item,
    position: move.find(({ id }) => id === item.id)?.position ?? item.position,
    reasons: update.find(({ id }) => id === item.id)?.reasons ?? item.reasons,
  }));
  const fresh = { removed: false, state: null, by: null };
  return [...changed, ...add.map((item) => ({ ...item, ...fresh, id: item.sourceKey }))];
}

const after: Partial<Record<ConsentAct, ConsentState>> = {
  'put-forward': 'put_forward',
  accept: 'accepted',
  take: 'accepted',
  bracket: 'bracketed',
  decline: 'declined',
  defer: 'deferred',
};

type Step =
  | { do: 'facts'; groups: string[]; matters: string[] }
  | { do: 'draft' }
  | { do: 'prepare'; party: string }
  | { do: 'act'; act: ConsentAct; party: string; at: number };

const party = fc.constantFrom('AA', 'BB');
const acts: ConsentAct[] = ['edit', 'remove', 'put-forward', 'accept', 'bracket', 'decline', 'defer', 'take'];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('facts' as const),
    groups: fc.subarray(groupOrder),
    matters: fc.subarray(matters),
  }),
  fc.record({ do: fc.constant('draft' as const) }),
  fc.record({ do: fc.constant('prepare' as const), party }),
  fc.record({ do: fc.constant('act' as const), act: fc.constantFrom(...acts), party, at: fc.nat(30) }),
);

function acted(items: readonly ModelItem[], { act, party: by, at }: Extract<Step, { do: 'act' }>, n: number) {
  const target = items[at % Math.max(1, items.length)];
  if (!target || consentFault(target, act, by) !== null) return [...items];
  const last = Math.max(0, ...joint(items).map(({ position }) => position));
  return items.map((item): ModelItem => {
    if (item !== target) return item;
    if (act === 'edit') return { ...item, title: `edit ${n}` };
    if (act === 'remove') return { ...item, removed: true };
    const position = act === 'put-forward' ? last + 1 : item.position;
    return { ...item, position, state: after[act] ?? item.state };
  });
}

const keysOf = (items: readonly { sourceKey: string }[]) => items.map(({ sourceKey }) => sourceKey);

test('no sequence of changes, acts and draftings loses, repeats, leaks or misplaces an item', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let facts: Facts = { groups: ['A', 'C'], matters: [], revision: 0 };
      let items: ModelItem[] = [];
      for (const [n, each] of [...steps, { do: 'draft' as const }].entries()) {
        if (each.do === 'facts') {
          facts = { groups: each.groups, matters: each.matters, revision: n };
        } else if (each.do === 'prepare') {
          const own = {
            id: `own:${n}`,
            sourceKey: `own:${n}`,
            section: 'own',
            day: 1,
            position: 1,
            removed: false,
          };
          items = [...items, { ...own, title: 'T', reasons: [], state: 'own', by: each.party }];
        } else if (each.do === 'act') {
          items = acted(items, each, n);
        } else {
          const before = items;
          items = redrafted(before, facts);
          checkDraft(before, items, facts);
        }
      }
    }),
    { numRuns: runs(500) },
  );
});

function checkDraft(before: readonly ModelItem[], items: readonly ModelItem[], facts: Facts) {
  const draft = draftOf(facts);
  // no item twice, nothing due missing
  expect(new Set(keysOf(items)).size).toBe(items.length);
  expect(keysOf(items)).toEqual(expect.arrayContaining(keysOf(draft)));
  // no edit, removal or answer lost, and private items untouched
  for (const item of before) {
    const now = items.find(({ id }) => id === item.id);
    expect(now).toMatchObject({ title: item.title, removed: item.removed, state: item.state });
    if (item.state === 'own') expect(now).toEqual(item);
  }
  // no stale reason
  for (const { sourceKey, section, reasons } of items) {
    const due = draft.find((each) => each.sourceKey === sourceKey);
    if (due) expect(reasons).toEqual(due.reasons);
    else if (agendaSections.some((known) => known === section)) {
      expect(['no-longer', 'group-retired']).toContain(reasons[0]?.kind);
    }
  }
  // nothing private on the joint agenda, positions without a gap, and the fixed order
  const order = joint(items);
  expect(order.map(({ position }) => position)).toEqual(order.map((_, index) => index + 1));
  expect(
    items.filter((item) => item.state === 'own' && isOnAgenda({ removed: false, consent: { state: 'own' } })),
  ).toEqual([]);
  const fixed = [
    'opening',
    ...groupOrder.map((code) => `group:${code}`),
    ...matters.map((kind) => `decisions:${kind}`),
    'other-business',
  ];
  const found = keysOf(order).filter((key) => fixed.includes(key));
  expect(found).toEqual(fixed.filter((key) => found.includes(key)));
}
