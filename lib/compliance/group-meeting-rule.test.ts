import { describe, expect, it } from 'vitest';
import { type GroupMeetingFacts, groupMeetingChecks } from '@/lib/compliance/group-meeting-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annualFacts, asOf, charterMeeting, dated, group, plan, record } from '@/testing/facts';

const facts: GroupMeetingFacts = {
  ...annualFacts(),
  groups: [group('ENE'), group('OLD', { retired: dated('2026-06-01') })],
  lineage: [],
  meetings: [charterMeeting('annual'), { id: 'energy', kind: 'group', groupCode: 'ENE' }],
  plans: [plan('annual', 'planned', '2026-06-01', '2026-12-10')],
  reports: [],
};
const check = (more: Partial<GroupMeetingFacts>, day = '2026-11-23', asKnown?: string) =>
  groupMeetingChecks({ ...facts, ...more }, asOf(day, { asKnown }));

describe('the tracker’s own check of each working group', () => {
  it('is labelled as the tracker’s, and asks only groups that exist', () => {
    expect(check({})).toEqual([
      { source: 'tracker', groupCode: 'ENE', meeting: { kind: 'unplanned' }, reportOnAgenda: false },
    ]);
  });

  it('says whether the group has met in the period', () => {
    const records = [record('energy', '2026-09-01')];
    expect(check({ records })[0]?.meeting).toMatchObject({ kind: 'held', heldOn: '2026-09-01' });
    expect(check({ records }, '2027-03-01')[0]?.meeting).toEqual({ kind: 'unplanned' });
    const other = [{ id: 'energy', kind: 'group', groupCode: 'ECO' } as const];
    expect(check({ records, meetings: other })[0]?.meeting).toEqual({ kind: 'unplanned' });
  });

  it('says whether its report is on the annual meeting’s agenda', () => {
    const reports = [{ meetingId: 'annual', groupCode: 'ENE', enteredOn: calendarDate('2026-11-01') }];
    expect(check({ reports })[0]?.reportOnAgenda).toBe(true);
    expect(check({ reports }, '2026-11-23', '2026-10-31')[0]?.reportOnAgenda).toBe(false);
    expect(check({ reports, plans: [] })[0]?.reportOnAgenda).toBeNull();
  });

  it('asks nothing before signing', () => {
    expect(check({}, '2026-02-09')).toEqual([]);
  });
});
