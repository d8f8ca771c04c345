import { describe, expect, it } from 'vitest';
import { annualMeetingVerdict } from '@/lib/compliance/annual-meeting-rule';
import { threeMonthLine } from '@/lib/compliance/three-month-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { deadlineList } from '@/lib/deadlines/deadline-list';
import { annualFacts, asOf, extension, heldOn, threeMonthFacts, version } from '@/testing/facts';
import { keys } from '@/testing/words';
import { deadlineColumns } from './deadline-file';

// Message keys stand in for the words.
const day = calendarDate('2026-11-23');
const columns = deadlineColumns(keys, { groups: [], parties: [] }, day);
const others = { milestones: [], meetings: [], steps: [], ownSteps: [], actions: [], proposals: [] };

function lines(facts: Parameters<typeof threeMonthFacts>[0], annual: Parameters<typeof annualFacts>[0] = {}) {
  const { groups } = threeMonthLine(threeMonthFacts(facts), asOf(day));
  const { provision, periods } = annualMeetingVerdict(annualFacts(annual), asOf(day)).verdict;
  const charter = {
    groups: groups.filter(({ groupCode }) => groupCode === 'ENE'),
    annual: { provision, periods },
  };
  return deadlineList({ charter, ...others }, day).map((deadline) => {
    const cells = columns.map(({ title, of }) => [title.replace('csv.columns.', ''), of(deadline)] as const);
    const { kind, what, state, days, daysAre, asOf: on } = Object.fromEntries(cells);
    return { kind, what, state, days, daysAre, on };
  });
}

const list = { what: 'deadlines.deliverable', on: '2026-11-23', kind: 'deadlines.kinds.charter' };
const annual = { what: 'deadlines.annual', on: '2026-11-23', kind: 'deadlines.kinds.charter' };

describe('the file of deadlines', () => {
  it('names the Charter’s own states with their days as of the day', () => {
    const late = version('list', 'ENE', 'project_list', '2026-05-22');
    expect(lines({ versions: [late] })).toEqual([
      { ...list, state: 'compliance.states.late', days: 12, daysAre: 'csv.days.after' },
      { ...list, state: 'compliance.states.outstanding', days: 197, daysAre: 'csv.days.past' },
      { ...annual, state: 'compliance.meeting.states.unplanned-soon', days: 79, daysAre: 'csv.days.left' },
    ]);
  });

  it('does the same for extensions, past meetings and dates met', () => {
    const versions = [version('list', 'ENE', 'project_list', '2026-04-28')];
    const extensions = [
      extension('to December', 'ENE', '2026-12-10', '2026-05-01', { deliverables: ['roadmap'] }),
    ];
    const found = lines({ versions, extensions }, { ...heldOn('2026-06-01'), reading: 'rolling' });
    const charter = found.filter(({ kind }) => kind === 'deadlines.kinds.charter');
    expect(charter).toEqual([
      { ...list, state: 'compliance.states.in-time', days: 12, daysAre: 'csv.days.before' },
      { ...list, state: 'compliance.states.pending-soon', days: 17, daysAre: 'csv.days.left' },
      { ...annual, state: 'compliance.meeting.states.held', days: 79, daysAre: 'csv.days.left' },
      { ...annual, state: 'compliance.meeting.states.unplanned', days: 190, daysAre: 'csv.days.left' },
    ]);
    expect(found.find(({ kind }) => kind === 'deadlines.kinds.extension')).toMatchObject({
      state: 'roadmap.states.pending',
      days: 17,
      daysAre: 'csv.days.left',
    });
  });
});
