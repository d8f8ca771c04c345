import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { projectsNamedIn, reasonsNaming } from './named-projects';
import type { AgendaReason } from './reason';

const on = calendarDate('2027-02-10');
const named = (code: string) => ({ code, title: 'Sample' });
const reasons: AgendaReason[] = [
  { kind: 'every-meeting' },
  {
    kind: 'projects-behind',
    group: 'ENE',
    projects: [{ ...named('ENE-001'), overdue: null, offTrack: ['AZ'] }],
    more: 0,
  },
  { kind: 'positions-differ', group: 'ENE', projects: [named('ENE-002'), named('ENE-001')], more: 3 },
  {
    kind: 'due-before-next',
    group: 'ENE',
    until: on,
    steps: [{ code: 'ENE-003', step: 'Permit', on, precision: 'day' }],
    more: 0,
  },
  { kind: 'candidates', group: 'CON', projects: [named('CON-001')], more: 0 },
  { kind: 'unserved', group: null, provisions: [{ code: 'I.3', title: 'A provision' }] },
];

describe('the projects that an agenda item names', () => {
  it('are those in its lists, each once, and no provisions', () => {
    expect(projectsNamedIn(reasons)).toEqual(['ENE-001', 'ENE-002', 'ENE-003', 'CON-001']);
  });

  it.each([
    ['ENE-001', ['projects-behind', 'positions-differ']],
    ['ENE-003', ['due-before-next']],
    ['CON-001', ['candidates']],
    ['I.3', []],
    ['ENE-00', []],
  ])('include %s for the reasons %j', (code, kinds) => {
    expect(reasonsNaming(code, reasons)).toEqual(kinds);
  });

  it('are none for a restricted group that the reader may not enter', () => {
    expect(projectsNamedIn([{ kind: 'restricted', group: 'SEC' }])).toEqual([]);
  });
});
