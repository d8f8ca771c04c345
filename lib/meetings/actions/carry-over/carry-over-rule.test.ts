import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { actionAge, actionSince } from '@/lib/meetings/actions/action-age';
import { runs } from '@/testing/runs';
import { isCarriedTo, type ReceivingMeeting } from './carry-over-rule';

const meeting = (more: Partial<ReceivingMeeting> = {}): ReceivingMeeting => ({
  id: 'm2',
  kind: 'charter',
  groupCode: null,
  platformId: null,
  day: calendarDate('2027-02-04'),
  ...more,
});
const action = (more: object = {}) => ({
  groupCode: null,
  since: calendarDate('2026-11-10'),
  closedOn: null,
  meeting: { id: 'm1', kind: 'charter' as const, platformId: null },
  ...more,
});
const ofGroup = { groupCode: 'ENE', meeting: { id: 'm1', kind: 'group' as const, platformId: null } };
const ofPlatform = { meeting: { id: 'm1', kind: 'platform' as const, platformId: 'p1' } };

describe('an action stands before a meeting', () => {
  it.each([
    ['of the Charter, whatever it came from', meeting(), action(ofGroup), true],
    ['of its group', meeting({ kind: 'group', groupCode: 'ENE' }), action(ofGroup), true],
    [
      'of its group, where the Charter’s meeting gave it to the group',
      meeting({ kind: 'group', groupCode: 'ENE' }),
      action({ groupCode: 'ENE' }),
      true,
    ],
    ['of another group', meeting({ kind: 'group', groupCode: 'CON' }), action(ofGroup), false],
    ['of a group, being the Charter’s', meeting({ kind: 'group', groupCode: 'CON' }), action(), false],
    ['of its platform', meeting({ kind: 'platform', platformId: 'p1' }), action(ofPlatform), true],
    ['of another platform', meeting({ kind: 'platform', platformId: 'p2' }), action(ofPlatform), false],
    ['of no named platform', meeting({ kind: 'platform' }), action(), false],
    ['that asked for it', meeting({ id: 'm1' }), action(), false],
    ['before its own', meeting({ day: calendarDate('2026-11-09') }), action(), false],
    ['of the same day', meeting({ day: calendarDate('2026-11-10') }), action(), true],
    ['without a day', meeting({ day: null }), action(), true],
    ['once it is closed', meeting(), action({ closedOn: calendarDate('2026-12-01') }), false],
  ])('%s', (_, receiving, carried, stands) => {
    expect(isCarriedTo(receiving, carried)).toBe(stands);
  });
});

// Three years of meetings: planned, postponed, cancelled and held; actions entered at those held, and closed.
const groups = ['ENE', 'CON'];
const start = calendarDate('2026-02-10');
type Act =
  | { act: 'plan'; group: string | null; inDays: number }
  | { act: 'postpone'; which: number; byDays: number | null }
  | { act: 'cancel'; which: number }
  | { act: 'wait'; days: number }
  | { act: 'enter'; about: string | null }
  | { act: 'close'; which: number };
const which = fc.nat(30);
const group = fc.constantFrom(null, ...groups);
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant('plan' as const), group, inDays: fc.integer({ min: 1, max: 200 }) }),
  fc.record({
    act: fc.constant('postpone' as const),
    which,
    byDays: fc.option(fc.integer({ min: 1, max: 120 })),
  }),
  fc.record({ act: fc.constant('cancel' as const), which }),
  fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ act: fc.constant('enter' as const), about: group }),
  fc.record({ act: fc.constant('close' as const), which }),
);

interface Met {
  id: string;
  group: string | null;
  day: CalendarDate | null;
  state: 'planned' | 'held' | 'postponed' | 'cancelled';
}
interface Entered {
  id: string;
  of: Met;
  groupCode: string | null;
  enteredOn: CalendarDate;
  closedOn: CalendarDate | null;
  /** Counted as they happen, apart from the rule. */
  heldSince: number;
}

class Years {
  today = start;
  meetings: Met[] = [];
  actions: Entered[] = [];

  do(act: Act): void {
    if (act.act === 'plan') {
      const day = addDays(this.today, act.inDays);
      this.meetings.push({ id: `m${this.meetings.length}`, group: act.group, day, state: 'planned' });
    } else if (act.act === 'wait') {
      // until a meeting is held, so that its actions can be entered on its day
      for (let left = act.days; left > 0 && !this.nextDay(); left -= 1);
    } else if (act.act === 'enter')
      this.enter(
        this.held().findLast(({ day }) => day === this.today),
        act.about,
      );
    else if (act.act === 'close') {
      const open = pick(this.open(), act.which);
      if (open) open.closedOn = this.today;
    } else this.move(act);
  }

  nextDay(): boolean {
    let isHeld = false;
    this.today = addDays(this.today, 1);
    for (const met of this.meetings) {
      if (met.state !== 'planned' || met.day !== this.today) continue;
      met.state = 'held';
      isHeld = true;
      for (const each of this.open()) if (each.of.group === met.group) each.heldSince += 1;
    }
    return isHeld;
  }

  move(act: Extract<Act, { act: 'postpone' | 'cancel' }>): void {
    const ahead = pick(this.ahead(), act.which);
    if (!ahead) return;
    const byDays = act.act === 'postpone' ? act.byDays : null;
    ahead.day = byDays === null ? null : addDays(this.today, byDays);
    ahead.state = act.act === 'cancel' ? 'cancelled' : byDays === null ? 'postponed' : 'planned';
  }

  enter(of: Met | undefined, about: string | null): void {
    // entered on the day of the meeting, which is how the age can be counted apart
    if (!of) return;
    const groupCode = of.group ?? about;
    const id = `a${this.actions.length}`;
    this.actions.push({ id, of, groupCode, enteredOn: this.today, closedOn: null, heldSince: 0 });
  }

  held = () => this.meetings.filter(({ state }) => state === 'held');
  open = () => this.actions.filter(({ closedOn }) => closedOn === null);
  ahead = () => this.meetings.filter(({ state }) => state === 'planned' || state === 'postponed');

  carriedTo(met: Met): string[] {
    const kind = met.group === null ? ('charter' as const) : ('group' as const);
    const receiving = { id: met.id, kind, groupCode: met.group, platformId: null, day: met.day };
    return this.actions
      .filter((each) =>
        isCarriedTo(receiving, {
          groupCode: each.groupCode,
          since: actionSince(each.of.day, each.enteredOn),
          closedOn: each.closedOn,
          meeting: { id: each.of.id, kind: each.of.group ? 'group' : 'charter', platformId: null },
        }),
      )
      .map(({ id }) => id);
  }
}

const pick = <Row>(rows: readonly Row[], index: number): Row | undefined => rows[index % (rows.length || 1)];

test(`over ${runs(1_000)} random runs of three years no action is lost or doubled, and its age is right`, () => {
  let carried = 0;
  const property = fc.property(fc.array(acts, { minLength: 40, maxLength: 120 }), (sequence) => {
    const years = new Years();
    for (const act of sequence) {
      years.do(act);
      if (years.today > '2029-02-10') break;
      for (const met of years.ahead()) {
        const open = years.open().filter(({ groupCode }) => met.group === null || groupCode === met.group);
        const ids = years.carriedTo(met);
        expect(ids).toEqual(open.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        carried += ids.length;
      }
    }
    for (const each of years.actions) {
      const held = years.held().flatMap(({ group: of, day }) => (day && of === each.of.group ? [day] : []));
      const since = actionSince(each.of.day, each.enteredOn);
      const age = actionAge({ since, closedOn: each.closedOn }, held, years.today);
      expect(age.meetings).toBe(each.heldSince);
    }
  });
  fc.assert(property, { numRuns: runs(1_000) });
  expect(carried).toBeGreaterThan(runs(1_000));
});
