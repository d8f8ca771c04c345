import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { capitalTimes } from './capital-times';

const baku = { capital: 'Baku', timeZone: 'Asia/Baku' };
const washington = { capital: 'Washington', timeZone: 'America/New_York' };
const other = { capital: 'Yonder', timeZone: 'Pacific/Kiritimati' };

it.each([
  ['in the other capital, in winter', 'Asia/Baku', '2027-01-28', [washington], ['Washington 01:00 to 04:00']],
  ['in the other capital, in summer', 'Asia/Baku', '2027-07-01', [washington], ['Washington 02:00 to 05:00']],
  ['not in the meeting’s own zone', 'America/New_York', '2027-01-28', [washington], []],
  [
    'in both, for a third place',
    'UTC',
    '2027-01-28',
    [baku, washington],
    ['Baku 14:00 to 17:00', 'Washington 05:00 to 08:00'],
  ],
  ['on the next day there', 'Asia/Baku', '2027-01-28', [other], ['Yonder 20:00 to 23:00']],
  [
    'on the next day there, by the date line',
    'America/New_York',
    '2027-01-28',
    [other],
    ['Yonder 05:00 to 08:00 on 2027-01-29'],
  ],
])('a meeting from ten to one is said %s', (_, timeZone, day, capitals, said) => {
  const meeting = { startsOn: calendarDate(day), startTime: '10:00', durationMinutes: 180, timeZone };
  expect(
    capitalTimes(meeting, capitals).map(
      (time) => `${time.capital} ${time.from} to ${time.to}${time.day ? ` on ${time.day}` : ''}`,
    ),
  ).toEqual(said);
});
