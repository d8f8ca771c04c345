import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { projectTrail, type TrailProposal } from './trail';

const proposal = (
  id: string,
  days: Partial<Record<'proposedOn' | 'agreedOn' | 'endedOn', string>>,
): TrailProposal => ({
  id,
  kind: 'project_list',
  version: 1,
  state: 'open',
  group: null,
  ending: null,
  proposedOn: calendarDate(days.proposedOn ?? '2026-01-01'),
  agreedOn: days.agreedOn ? calendarDate(days.agreedOn) : null,
  endedOn: days.endedOn ? calendarDate(days.endedOn) : null,
});
const meeting = {
  id: 'm',
  title: 'Annual meeting',
  on: calendarDate('2026-04-15'),
  state: 'planned' as const,
  reasons: [],
};

describe('the trail of a project', () => {
  it('is in one order, each entry by its deciding day', () => {
    const entries = projectTrail({
      enteredOn: calendarDate('2026-03-01'),
      tabled: false,
      meetings: [meeting],
      proposals: [
        proposal('open', { proposedOn: '2026-05-01' }),
        proposal('agreed', { proposedOn: '2026-03-05', agreedOn: '2026-04-20' }),
        proposal('returned', { proposedOn: '2026-03-02', endedOn: '2026-03-04' }),
        proposal('at once', { proposedOn: '2026-03-01', agreedOn: '2026-03-01' }),
      ],
      moves: [{ id: 'move', on: calendarDate('2026-04-18'), from: 'ENE', to: 'CON' }],
      merges: [
        {
          direction: 'from',
          on: calendarDate('2026-05-02'),
          other: { id: 'duplicate', code: 'ENE-007', title: 'Duplicate' },
        },
      ],
    });
    expect(entries.map((entry) => (entry.kind === 'proposal' ? entry.proposal.id : entry.kind))).toEqual([
      ...['merge', 'open', 'agreed', 'move', 'meeting', 'returned', 'at once', 'entered'],
    ]);
  });

  it('starts with sharing for a project that was private before', () => {
    const enteredOn = calendarDate('2026-03-01');
    const entries = projectTrail({
      enteredOn,
      tabled: true,
      proposals: [],
      meetings: [],
      moves: [],
      merges: [],
    });
    expect(entries).toEqual([{ kind: 'tabled', on: enteredOn }]);
  });
});
