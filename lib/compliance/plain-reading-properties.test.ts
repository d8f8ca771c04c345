import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Deliverable, GroupFact, LineageFact } from '@/lib/compliance/facts';
import {
  type DeliverableVerdict,
  type ThreeMonthFacts,
  threeMonthLine,
} from '@/lib/compliance/three-month-rule';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import {
  annulment,
  asOf,
  correction,
  dated,
  extension,
  group,
  lineage,
  threeMonthFacts,
  version,
} from '@/testing/facts';
import { plainReading } from '@/testing/plain-reading';

// The rule of IV.2 against a second, plain reading of its text. CONCORD_TEST_LONG=1 tries a hundred times as many.
const runs = process.env.CONCORD_TEST_LONG === '1' ? 40_000 : 400;
vi.setConfig({ testTimeout: 60_000 * (runs > 400 ? 30 : 1) });

// A few weeks around D, so that what happens on one day, a day before and a day after comes up often.
const due = calendarDate('2026-05-10');
const first = calendarDate('2026-04-30');
const day = fc.integer({ min: 0, max: 24 }).map((days) => addDays(first, days));
const delay = fc.constantFrom(0, 0, 0, 1, 3, 9);
const code = fc.constantFrom('ENE', 'ENE', 'ECO', 'NEW');
const deliverable = fc.constantFrom<Deliverable>('project_list', 'project_list', 'roadmap');

const versions = fc
  .array(fc.tuple(code, deliverable, day, delay), { maxLength: 9 })
  .map((rows) =>
    rows.map(([of, kind, on, days], index) =>
      version(`version ${index}`, of, kind, on, { enteredOn: addDays(on, days), version: index + 1 }),
    ),
  );
const extensions = fc
  .array(
    fc.tuple(code, fc.subarray<Deliverable>(['project_list', 'roadmap'], { minLength: 1 }), day, day, delay),
    { maxLength: 3 },
  )
  .map((rows) =>
    rows.map(([of, deliverables, until, on, days], index) =>
      extension(`extension ${index}`, of, until, on, { deliverables, enteredOn: addDays(on, days) }),
    ),
  );
const targets = fc.oneof(
  fc.integer({ min: 0, max: 8 }).map((index) => `version ${index}`),
  fc.integer({ min: 0, max: 2 }).map((index) => `extension ${index}`),
);
const annulments = fc
  .uniqueArray(fc.tuple(targets, day, delay), { maxLength: 5, selector: ([target]) => target })
  .map((rows) => rows.map(([target, on, days]) => annulment(target, on, addDays(on, days))));
const corrections = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        targets,
        targets.map((target) => `annulment of ${target}`),
      ),
      day,
      fc.boolean(),
    ),
    { maxLength: 4, selector: ([target]) => target },
  )
  .map((rows) =>
    rows.flatMap(([target, on, taken]) => [
      correction(target, on),
      ...(taken ? [correction(`correction of ${target}`, addDays(on, 2))] : []),
    ]),
  );

type Lineage = { groups: GroupFact[]; lineage: LineageFact[] };
const apart = [group('ENE'), group('ECO')];
const histories = fc.tuple(day, day, fc.nat(5)).map(([one, other, which]): Lineage => {
  const [on, later] = one < other ? [one, other] : [other, addDays(one, 1)];
  const made = (on: CalendarDate) => [...apart, group('NEW', { created: dated(on) })];
  switch (which) {
    case 0:
      return { groups: made(on), lineage: [lineage('split', 'ENE', 'NEW', on)] };
    case 1:
      return {
        groups: made(on),
        lineage: [lineage('merge', 'ENE', 'NEW', on), lineage('merge', 'ECO', 'NEW', on)],
      };
    case 2:
      return { groups: made(on), lineage: [lineage('merge', 'ENE', 'ECO', on)] };
    case 3:
      return {
        groups: made(on),
        lineage: [lineage('split', 'ENE', 'NEW', on), lineage('merge', 'ECO', 'NEW', later)],
      };
    default:
      return { groups: [...apart, group('NEW')], lineage: [] };
  }
});

const anyFacts = fc
  .tuple(fc.record({ versions, extensions, annulments, corrections }), histories)
  .map(([facts, history]) => {
    // nothing is agreed of a group before it exists
    const created = new Map(history.groups.map((each) => [each.code, each.created.on]));
    const possible = <Fact extends { groupCode: string; agreedOn: CalendarDate }>(list: Fact[]) =>
      list.filter(({ groupCode, agreedOn }) => agreedOn >= (created.get(groupCode) ?? agreedOn));
    return threeMonthFacts({
      ...facts,
      versions: possible(facts.versions),
      extensions: possible(facts.extensions),
      ...history,
    });
  });

const plain = ({ state }: DeliverableVerdict) => ({
  kind: state.kind,
  days:
    'daysBefore' in state
      ? state.daysBefore
      : 'daysAfter' in state
        ? state.daysAfter
        : 'daysLeft' in state
          ? state.daysLeft
          : 'daysPast' in state
            ? state.daysPast
            : 0,
});

function byTheRule(facts: ThreeMonthFacts, at: CalendarDate, asKnown: CalendarDate) {
  const { groups } = threeMonthLine(facts, asOf(at, { asKnown }));
  return Object.fromEntries(
    groups.map(({ groupCode, projectList, roadmap }) => [
      groupCode,
      { projectList: plain(projectList), roadmap: plain(roadmap) },
    ]),
  );
}

describe('the three-month rule and a plain reading of its text', () => {
  it('say the same of every list and roadmap, on every day and for every knowledge', () => {
    fc.assert(
      fc.property(anyFacts, day, fc.integer({ min: 0, max: 40 }), (facts, at, known) => {
        const asKnown = addDays(first, known);
        expect(byTheRule(facts, at, asKnown)).toEqual(plainReading(facts, due, at, asKnown));
      }),
      { numRuns: runs },
    );
  });

  it('come upon every state, and upon roadmaps that fall with their lists', () => {
    const seen = new Set<string>();
    for (const facts of fc.sample(anyFacts, { numRuns: 300, seed: 7 })) {
      for (const asked of ['2026-05-04', '2026-05-14', '2026-05-24']) {
        const states = Object.values(byTheRule(facts, calendarDate(asked), calendarDate('2026-06-30')));
        for (const { projectList, roadmap } of states) {
          seen.add(`list ${projectList.kind}`).add(`roadmap ${roadmap.kind}`);
        }
      }
      const bare = {
        ...facts,
        annulments: facts.annulments.filter(({ targetId }) => listIds(facts).has(targetId)),
      };
      const end = calendarDate('2026-05-24');
      const [with_, without] = [bare, { ...bare, annulments: [] }].map((each) =>
        JSON.stringify(Object.values(byTheRule(each, end, end)).map(({ roadmap }) => roadmap)),
      );
      if (with_ !== without) seen.add('a roadmap fell with its list');
    }
    const kinds = ['in-time', 'in-extension', 'late', 'pending', 'outstanding'];
    for (const kind of kinds)
      expect([...seen]).toEqual(expect.arrayContaining([`list ${kind}`, `roadmap ${kind}`]));
    expect(seen).toContain('a roadmap fell with its list');
  });
});

const listIds = ({ versions: all }: ThreeMonthFacts) =>
  new Set(all.filter((each) => each.deliverable === 'project_list').map(({ id }) => id));
