import { beforeAll, describe, expect, test } from 'vitest';
import { addItem } from '@/lib/agenda/commands';
import type { Command } from '@/lib/command';
import { db } from '@/lib/db/client';
import { enterAction } from '@/lib/meetings/actions/commands';
import { planMeeting } from '@/lib/meetings/commands';
import { stepDone, stepUndone } from '@/lib/meetings/preparation/commands';
import { addOrganisation } from '@/lib/organisations/commands';
import { invitePerson } from '@/lib/people/invitations/commands';
import { createProject } from '@/lib/projects/commands';
import { addNote } from '@/lib/projects/notes/commands';
import { reportStatus } from '@/lib/projects/status/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { forgetSentForms, idempotencyDays } from './idempotency';

await testDatabase();

let people: Cast;
let project: string;
let meeting: string;
beforeAll(async () => {
  people = await charterWithCast();
  project = done(await createProject(people.leyla, { title: 'Cable', group: 'ENE' })).id;
  meeting = done(await planMeeting(people.leyla, { ...plan, title: 'The first', startsOn: '2026-03-02' })).id;
});

const plan = {
  kind: 'charter',
  group: '',
  title: 'Annual meeting',
  startsOn: '2027-01-20',
  startTime: '10:00',
  durationMinutes: '120',
  timeZone: 'Asia/Baku',
  place: 'Baku',
  hostParty: '',
};

/** The number of rows in each table that a form can add to. */
async function rows() {
  const tables = [
    ...[db().project.count(), db().milestone.count(), db().note.count(), db().meeting.count()],
    db().statusReport.count(),
    ...[db().action.count(), db().agendaItem.count(), db().organisation.count()],
    ...[db().auditEvent.count(), db().sentForm.count()],
  ];
  return Promise.all(tables);
}

const forms: [string, Command<unknown>, () => Record<string, string>][] = [
  ['a project', createProject, () => ({ title: 'Once', group: 'ENE' })],
  [
    'a milestone',
    addMilestone,
    () => ({ project, title: 'Survey', responsible: 'all', forecast: '2027-03' }),
  ],
  ['a status', reportStatus, () => ({ project, status: 'on_track', line: '' })],
  ['a note', addNote, () => ({ project, text: 'Spoke with the operator' })],
  ['a meeting', planMeeting, () => plan],
  ['an action', enterAction, () => ({ meeting, text: 'Send the map', owner: 'AZ', dueOn: '2027-01-01' })],
  ['an item of an agenda', addItem, () => ({ id: meeting, title: 'A word', note: '', minutes: '5' })],
  ['an organisation', addOrganisation, () => ({ name: 'Sample Grid', sector: 'public', home: 'AZ' })],
];

describe.each(forms)('a form that adds %s', (name, command, input) => {
  test('adds one row when it is sent twice, and gives the same answer both times', async () => {
    const first = done(await command(people.leyla, input(), `token of ${name}`));
    const after = await rows();
    expect(done(await command(people.leyla, input(), `token of ${name}`))).toEqual(first);
    expect(await rows()).toEqual(after);
  });
});

describe('what does not count as sent again', () => {
  test('an act that was undone takes effect again when its form is sent again', async () => {
    const step = { meeting, step: 'reports-called', doneOn: '2026-11-01', note: '' };
    const isDone = () => db().preparationStep.count({ where: { meetingId: meeting } });
    done(await stepDone(people.leyla, step, 'step'));
    done(await stepUndone(people.leyla, step, 'undo'));
    expect(await isDone()).toBe(0);
    done(await stepDone(people.leyla, step, 'step'));
    expect(await isDone()).toBe(1);
  });

  const send = async (title: string, token: string, actor = people.leyla) =>
    done(await createProject(actor, { title, group: 'ENE' }, token)).code;

  test('a person who goes back and writes something else gets a second row', async () => {
    expect(await send('Old', 'back')).not.toBe(await send('New', 'back'));
  });

  test('the same words in a newly loaded form add a second row', async () => {
    expect(await send('Same', 'one')).not.toBe(await send('Same', 'two'));
  });

  test('another person’s form with the same token and words adds its own row', async () => {
    expect(await send('Ours', 'shared')).not.toBe(await send('Ours', 'shared', people.jordan));
  });

  test('a form without a token, as a script sends it, adds a row each time', async () => {
    const code = async () => done(await createProject(people.leyla, { title: 'Bare', group: 'ENE' })).code;
    expect(await code()).not.toBe(await code());
  });

  test('a form that was refused can be sent again', async () => {
    const text = { project: 'unknown', title: 'Later', responsible: 'all', forecast: '' };
    expect((await addMilestone(people.leyla, text, 'refused')).ok).toBe(false);
    expect((await addMilestone(people.leyla, text, 'refused')).ok).toBe(false);
    expect(await db().sentForm.count({ where: { result: '' } })).toBe(0);
  });
});

test('forms that arrive at the same moment add one row', async () => {
  const input = { title: 'At once', group: 'ENE' };
  const both = await Promise.all([1, 2, 3].map(() => createProject(people.leyla, input, 'at once')));
  expect(new Set(both.map((result) => done(result).id)).size).toBe(1);
  expect(await db().project.count({ where: { title: 'At once' } })).toBe(1);
});

test('an invitation’s link is not stored: sent again, the form says that an invitation is open', async () => {
  const input = { party: 'AZ', name: 'New Sample', email: 'new@example.org', office: 'viewer' };
  const { token } = done(await invitePerson(people.leyla, input, 'invitation'));
  expect(await invitePerson(people.leyla, input, 'invitation')).toMatchObject({
    refusal: { errors: [{ code: 'invited-already' }] },
  });
  expect(await db().sentForm.count({ where: { result: { contains: token } } })).toBe(0);
});

test('a sent form is deleted after 30 days', async () => {
  expect(await db().sentForm.count()).toBeGreaterThan(0);
  await db().$transaction((tx) =>
    forgetSentForms(tx, new Date(Date.now() + (idempotencyDays - 1) * 86_400_000)),
  );
  expect(await db().sentForm.count()).toBeGreaterThan(0);
  await db().$transaction((tx) =>
    forgetSentForms(tx, new Date(Date.now() + (idempotencyDays + 1) * 86_400_000)),
  );
  expect(await db().sentForm.count()).toBe(0);
});
