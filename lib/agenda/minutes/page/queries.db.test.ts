import { expect, test } from 'vitest';
import { addItem, draftAgenda } from '@/lib/agenda/commands';
import { bracketItem, putItemForward } from '@/lib/agenda/consent/commands';
import { draftMinutes } from '@/lib/agenda/minutes/paragraphs/commands';
import { planMeeting } from '@/lib/meetings/commands';
import { meetingById } from '@/lib/meetings/queries';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { minutesPage } from './queries';

await testDatabase();

test('an item whose wording is open is named by both sides’ titles, for whoever reads', async () => {
  const people = await charterWithCast();
  setTestClock('2027-01-28T12:00:00Z');
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '60', timeZone: 'UTC' };
  const plan = { kind: 'charter', group: '', title: 'Meeting', ...when };
  const { id: meeting } = done(await planMeeting(people.leyla, plan));
  done(await draftAgenda(people.leyla, { id: meeting }));
  done(await draftMinutes(people.leyla, { id: meeting, words: ({ kind }: { kind: string }) => kind }));
  const own = { title: 'Fuel', note: '', minutes: '15', privately: 'yes' };
  const { id } = done(await addItem(people.leyla, { id: meeting, ...own }));
  done(await putItemForward(people.leyla, { id, version: 1 }));
  const other = { title: 'Fuel services', note: '', reason: '' };
  done(await bracketItem(people.jordan, { id, version: 2, party: 'US', ...other }));
  const known = await meetingById(people.viewer, meeting);
  const page = known && (await minutesPage(people.viewer, known));
  expect(page?.sections.find(({ item }) => item?.id === id)?.item).toMatchObject({
    consent: { wordings: [{ title: 'Fuel' }, { title: 'Fuel services' }] },
  });
});
