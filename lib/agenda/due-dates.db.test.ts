import { beforeAll, expect, test } from 'vitest';
import { recordAgreement } from '@/lib/agreements/commands';
import { setObligation } from '@/lib/compliance/commands';
import { planMeeting } from '@/lib/meetings/commands';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { draftAgenda } from './commands';
import { agendaItems } from './queries';

await testDatabase();
setTestClock('2026-04-20T08:00:00Z');

let people: Awaited<ReturnType<typeof charterWithOneSide>>;

/** Drafts an agenda for a meeting on this day, and gives the reasons of each item by its key. */
async function drafted(startsOn: string) {
  const { id } = done(
    await planMeeting(people.leyla, {
      kind: 'charter',
      group: '',
      title: 'Annual meeting',
      startTime: '10:00',
      durationMinutes: '180',
      startsOn,
      timeZone: 'Asia/Baku',
      place: '',
      hostParty: '',
    }),
  );
  done(await draftAgenda(people.leyla, { id }));
  const items = await agendaItems(people.leyla, id);
  return new Map(items.map(({ sourceKey, reasons }) => [sourceKey, reasons]));
}
const by = { day: '2026-04-15', instrumentKind: 'note', reference: 'Note 12' };

beforeAll(async () => {
  people = await charterWithOneSide();
});

test('a deliverable is due on the day that its verdict counts from: D′ if it was extended', async () => {
  done(
    await recordAgreement(people.leyla, {
      kind: 'extension',
      group: 'ENE',
      deliverables: ['roadmap'],
      until: '2026-06-30',
      ...by,
    }),
  );
  const items = await drafted('2027-01-28');
  expect(items.get('group:ENE')).toContainEqual(
    expect.objectContaining({
      kind: 'group-verdict',
      projectList: { kind: 'pending', days: 20, dueOn: '2026-05-10', extended: false },
      roadmap: { kind: 'pending', days: 71, dueOn: '2026-06-30', extended: true },
    }),
  );
  expect(items.get('group:CON')).toContainEqual(
    expect.objectContaining({
      kind: 'group-verdict',
      roadmap: { kind: 'pending', days: 20, dueOn: '2026-05-10', extended: false },
    }),
  );
});

test('a month and a quarter keep their precision, whether overdue or upcoming', async () => {
  const { id } = done(await createProject(people.leyla, { title: 'Sample line', group: 'ENE' }));
  const plan = async (milestone: string, forecast: string) =>
    done(
      await addMilestone(people.leyla, {
        project: id,
        title: milestone,
        responsible: 'all',
        forecast,
        after: '',
      }),
    );
  for (const [milestone, forecast] of [
    ['Survey', '2026-Q1'],
    ['Study', '2027-03'],
    ['Works', '2027-Q3'],
    ['Opening', '2027-11-15'],
  ] as const) {
    await plan(milestone, forecast);
  }
  const reasons = (await drafted('2027-01-28')).get('group:ENE');
  expect(reasons).toContainEqual(
    expect.objectContaining({
      kind: 'projects-behind',
      projects: [
        expect.objectContaining({ overdue: { step: 'Survey', on: '2026-03-31', precision: 'quarter' } }),
      ],
    }),
  );
  expect(reasons).toContainEqual(
    expect.objectContaining({
      kind: 'due-before-next',
      steps: [
        { code: 'ENE-001', step: 'Study', on: '2027-03-31', precision: 'month' },
        { code: 'ENE-001', step: 'Works', on: '2027-09-30', precision: 'quarter' },
        { code: 'ENE-001', step: 'Opening', on: '2027-11-15', precision: 'day' },
      ],
    }),
  );
});

test('if a last day off rolls, every due date rolls, also that of the next meeting', async () => {
  const set = (obligation: string) =>
    setObligation(people.leyla, {
      obligation,
      nonWorkingLastDay: 'next_working_day',
      ...(obligation === 'annual-meeting' ? { reading: 'charter-year' } : {}),
    });
  done(await set('three-month'));
  done(await set('annual-meeting'));
  // the Charter year after that of a meeting on 28 January 2028 ends on 10 February 2029, a Saturday
  const items = await drafted('2028-01-28');
  expect(items.get('next-meeting')).toContainEqual({ kind: 'next-due', provision: 'IV.3', on: '2029-02-12' });
  // 10 May 2026 is a Sunday, and the 11th is Azerbaijan's day off for Victory Day
  expect(items.get('group:CON')).toContainEqual(
    expect.objectContaining({ roadmap: expect.objectContaining({ dueOn: '2026-05-12' }) }),
  );
  expect(items.get('obligations')).toContainEqual(expect.objectContaining({ dueOn: '2026-05-12' }));
});
