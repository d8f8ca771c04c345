import { createElement } from 'react';
import { expect, it } from 'vitest';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import { calendarDate } from '@/lib/dates/calendar-date';
import { shownWords } from '@/testing/rendered';
import { BriefTable } from './brief-table';

const brief: KnownBrief = {
  id: 'b',
  itemId: 'i',
  authorId: 'p',
  authorName: 'John Carter',
  dueOn: calendarDate('2027-01-14'),
  marking: '',
  text: { background: '', objective: '', arguments: '', theirPosition: '', concessions: '', pressLine: '' },
  facts: {
    obligations: [],
    projects: [],
    moreProjects: 0,
    decisions: [],
    moreDecisions: 0,
    due: [],
    moreDue: 0,
  },
  factsOn: null,
  handedInOn: null,
  returned: null,
  version: 1,
  chain: [],
};

const shown = (number: number | null, isOff: boolean) =>
  shownWords(
    createElement(BriefTable, {
      caption: 'All briefs',
      rows: [{ id: 'i', number, isOff, title: 'Fuel', brief, closed: false }],
      address: '/meetings/m/briefs',
      reader: 'p',
      today: calendarDate('2026-11-23'),
    }),
  );

it('separates who is next from whose turn it is', () => {
  expect(shown(3, false)).toContain('John Carter writes · your turn');
});

it('gives an item its number, and says of one without that it is on no agenda', () => {
  expect(shown(3, false)).toContain('3. Fuel');
  expect(shown(3, false)).not.toContain('on no agenda');
  expect(shown(null, true)).toContain('Fuel on no agenda');
  expect(shown(null, false)).not.toContain('on no agenda');
});
