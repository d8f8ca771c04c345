import { createElement } from 'react';
import { expect, it } from 'vitest';
import { scheduleByDay } from '@/lib/agenda/clock-times';
import { calendarDate } from '@/lib/dates/calendar-date';
import { shownWords } from '@/testing/rendered';
import { AgreementSection } from './agreement-section';

const action = () => Promise.reject(new Error('not sent'));
const start = { startsOn: calendarDate('2027-01-28'), startTime: '10:00', timeZone: 'UTC' };

/** What a side is shown of an agenda of 285 minutes in a meeting of `durationMinutes`. */
const shownTo = (durationMinutes: number, party: string, agreed: readonly string[]) =>
  shownWords(
    createElement(AgreementSection, {
      meetingId: 'm',
      parties: ['AA', 'BB'].map((code) => ({ code, name: code })),
      party,
      agreement: {
        keys: ['AA', 'BB'].map((code) => ({
          party: code,
          key: agreed.includes(code) ? { day: calendarDate('2026-11-23'), instrument: null } : null,
          voidedOn: null,
        })),
        agreedOn: null,
        unsettled: 0,
        items: 1,
        read: 'i.1',
        mode: 'propose',
      },
      changing: false,
      lengths: scheduleByDay({ ...start, durationMinutes }, [], [{ day: 1, minutes: 285 }]),
      actions: { agreeAgendaAction: action, recordAgendaAction: action },
    }),
  );

const notice = 'The items take 285 minutes: 45 minutes longer than the meeting.';

it('an agenda that is longer than the meeting says so before the button to agree', () => {
  expect(shownTo(240, 'AA', [])).toMatch(new RegExp(`${notice}.*Agree to this agenda`));
  expect(shownTo(285, 'AA', [])).not.toContain('longer than');
});

it('says so to the side that has agreed, too', () => {
  expect(shownTo(240, 'AA', ['AA'])).toContain(notice);
  expect(shownTo(240, 'AA', ['AA'])).not.toContain('Agree to this agenda');
});
