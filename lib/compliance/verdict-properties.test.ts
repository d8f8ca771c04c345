import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type AnnualMeetingFacts, annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import type { AgreedVersion, Deliverable } from '@/lib/compliance/facts';
import { versionsInForce } from '@/lib/compliance/in-force';
import { type ThreeMonthFacts, threeMonthLine } from '@/lib/compliance/three-month-rule';
import type { Viewpoint } from '@/lib/compliance/verdict';
import { addDays, calendarDate, laterOf } from '@/lib/dates/calendar-date';
import {
  annualFacts,
  annulment,
  asOf,
  charterMeeting,
  correction,
  extension,
  plan,
  record,
  threeMonthFacts,
  version,
} from '@/testing/facts';

// hundreds of cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 });

// Two years around the dates that matter; every list is given in the order of entry, as the rules ask.
const day = fc.integer({ min: 0, max: 730 }).map((days) => addDays(calendarDate('2026-02-10'), days));
const delay = fc.integer({ min: 0, max: 120 });
const deliverable = fc.constantFrom<Deliverable>('project_list', 'roadmap');
const groupCode = fc.constantFrom('ENE', 'ECO');

const versions = fc
  .array(fc.tuple(groupCode, deliverable, day, delay), { maxLength: 6 })
  .map((rows) =>
    rows.map(([code, kind, on, days], index) =>
      version(`version ${index}`, code, kind, on, { enteredOn: addDays(on, days), version: index + 1 }),
    ),
  );
const extensions = fc
  .array(fc.tuple(groupCode, fc.subarray<Deliverable>(['project_list', 'roadmap']), day, day, delay), {
    maxLength: 4,
  })
  .map((rows) =>
    rows.map(([code, deliverables, until, on, days], index) =>
      extension(`extension ${index}`, code, until, on, { deliverables, enteredOn: addDays(on, days) }),
    ),
  );
const targets = fc.constantFrom('version 0', 'version 1', 'version 2', 'extension 0');
const annulments = fc
  .uniqueArray(fc.tuple(targets, day, delay), { maxLength: 3, selector: ([target]) => target })
  .map((rows) => rows.map(([target, on, days]) => annulment(target, on, addDays(on, days))));
const corrections = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        targets,
        targets.map((target) => `annulment of ${target}`),
      ),
      day,
    ),
    {
      maxLength: 3,
      selector: ([target]) => target,
    },
  )
  .map((rows) => rows.map(([target, on]) => correction(target, on)));

const agreedOnly = fc.record({ versions, extensions }).map(threeMonthFacts);
const anyFacts = fc.record({ versions, extensions, annulments, corrections }).map(threeMonthFacts);
const viewpoint = fc.tuple(day, day).map(([date, asKnown]) => asOf(date, { asKnown }));

const states = (facts: ThreeMonthFacts, at: Viewpoint) =>
  threeMonthLine(facts, at).groups.flatMap(({ state, projectList, roadmap }) => [
    state,
    projectList.state,
    roadmap.state,
  ]);
const knownAtK = (facts: ThreeMonthFacts, { asKnown }: Viewpoint) => ({
  ...facts,
  versions: facts.versions.filter(({ enteredOn }) => enteredOn <= asKnown),
});
const isAgreed = ({ kind }: { kind: string }) => ['in-time', 'in-extension', 'late'].includes(kind);

describe('the three-month rule', () => {
  it('never changes a verdict for a later version', () => {
    fc.assert(
      fc.property(agreedOnly, viewpoint, delay, delay, fc.nat(), (facts, at, after, days, pick) => {
        const earlier = facts.versions[pick % (facts.versions.length || 1)];
        // it is a later one only as seen from where the earlier one is known and in force
        fc.pre(earlier !== undefined && earlier.enteredOn <= at.asKnown);
        fc.pre(versionsInForce(at.asOf, knownAtK(facts, at)).includes(earlier));
        const agreedOn = addDays(earlier.agreedOn, after);
        const later: AgreedVersion = {
          ...earlier,
          id: 'later',
          version: 99,
          agreedOn,
          enteredOn: addDays(agreedOn, days),
        };
        expect(states({ ...facts, versions: [...facts.versions, later] }, at)).toEqual(states(facts, at));
      }),
    );
  });

  it('never makes outstanding again what was once agreed, without an annulment or a correction', () => {
    fc.assert(
      fc.property(agreedOnly, viewpoint, delay, delay, (facts, at, later, known) => {
        const before = states(facts, at);
        const after = states(facts, {
          ...at,
          asOf: addDays(at.asOf, later),
          asKnown: addDays(at.asKnown, known),
        });
        before.forEach((state, index) => {
          if (isAgreed(state)) expect(isAgreed(after[index] ?? state)).toBe(true);
        });
      }),
    );
  });

  it('is not changed by a fact that happened after T or was entered after K', () => {
    fc.assert(
      fc.property(anyFacts, viewpoint, (facts, at) => {
        const known = ({ enteredOn }: { enteredOn: string }) => enteredOn <= at.asKnown;
        const seen = {
          ...facts,
          versions: facts.versions.filter((fact) => known(fact) && fact.agreedOn <= at.asOf),
          extensions: facts.extensions.filter((fact) => known(fact) && fact.agreedOn <= at.asOf),
          annulments: facts.annulments.filter((fact) => known(fact) && fact.on <= at.asOf),
          corrections: facts.corrections.filter(known),
        };
        expect(states(seen, at)).toEqual(states(facts, at));
      }),
    );
  });

  it('says the same of the same facts, and leaves them as they were', () => {
    fc.assert(
      fc.property(anyFacts, viewpoint, (facts, at) => {
        const copy = structuredClone(facts);
        expect(threeMonthLine(facts, at)).toEqual(threeMonthLine(copy, at));
        expect(facts).toEqual(copy);
      }),
    );
  });
});

const ids = ['a', 'b', 'c'];
const anyMeetings = fc
  .record({
    records: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...ids), day, delay), { selector: ([id]) => id })
      .map((rows) => rows.map(([id, on, days]) => record(id, on, { agreedOn: addDays(on, days) }))),
    plans: fc
      .array(
        fc.tuple(
          fc.constantFrom(...ids),
          fc.constantFrom('planned', 'postponed', 'cancelled'),
          day,
          day,
          delay,
        ),
      )
      .map((rows) =>
        rows.map(([id, kind, on, on2, days]) =>
          plan(id, kind, on, kind === 'cancelled' ? null : on2, addDays(on, days)),
        ),
      ),
    annulments: fc
      .array(fc.tuple(fc.constantFrom(...ids), day), { maxLength: 2 })
      .map((rows) => rows.map(([id, on]) => annulment(`record of ${id}`, on))),
  })
  .map((facts) => annualFacts({ meetings: ids.map(charterMeeting), ...facts }));

const readings = (facts: AnnualMeetingFacts, at: Viewpoint) =>
  annualMeetingVerdict(facts, at).readings.map(({ periods }) => periods);

describe('the annual-meeting rule', () => {
  it('is not changed by a fact that happened after T or was entered after K', () => {
    fc.assert(
      fc.property(anyMeetings, viewpoint, (facts, at) => {
        const known = ({ enteredOn }: { enteredOn: string }) => enteredOn <= at.asKnown;
        const seen = {
          ...facts,
          records: facts.records.filter((fact) => known(fact) && fact.heldOn <= at.asOf),
          plans: facts.plans.filter((fact) => known(fact) && fact.on <= at.asOf),
          annulments: facts.annulments.filter((fact) => known(fact) && fact.on <= at.asOf),
        };
        expect(readings(seen, at)).toEqual(readings(facts, at));
      }),
    );
  });

  it('lists periods that follow one another from signing to T', () => {
    fc.assert(
      fc.property(anyMeetings, day, (facts, date) => {
        for (const periods of readings(facts, asOf(date))) {
          expect(periods[0]?.from).toBe('2026-02-10');
          expect(periods.every(({ from }, index) => from >= (periods[index - 1]?.from ?? from))).toBe(true);
          const last = periods.at(-1);
          expect(
            last && last.from <= date && (last.endsOn === null || laterOf(date, last.endsOn) === last.endsOn),
          ).toBe(true);
        }
      }),
    );
  });

  it('says the same of the same facts, and leaves them as they were', () => {
    fc.assert(
      fc.property(anyMeetings, viewpoint, (facts, at) => {
        const copy = structuredClone(facts);
        expect(annualMeetingVerdict(facts, at)).toEqual(annualMeetingVerdict(copy, at));
        expect(facts).toEqual(copy);
      }),
    );
  });
});
