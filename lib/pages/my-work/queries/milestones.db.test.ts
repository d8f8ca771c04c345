import { beforeAll, describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { finishMilestone } from '@/lib/roadmap/commands';
import { databaseWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { establishEnergy, logProject, milestoneOf, toldWork } from '@/testing/work';
import { myWork, workOf } from '../queries';
import { maxOfKind } from '../work-item';

setTestClock('2026-11-23T09:00:00Z');
const today = calendarDate('2026-11-23');

const people = await databaseWithCast();
await establishEnergy();
const energy = await logProject(people.nigar, 'Cable', 'ENE');

test('technical staff and viewers owe nothing', async () => {
  expect(await workOf(people.technical, today)).toEqual({ items: [], more: [] });
  expect(await myWork(people.viewer, today)).toEqual([]);
});

describe('milestones', () => {
  let ours: string;

  beforeAll(async () => {
    ours = await milestoneOf(people.nigar, energy, 'Ours', '2026-11-20', 'AZ');
    await milestoneOf(people.nigar, energy, 'Theirs', '2026-11-21', 'US');
    await milestoneOf(people.nigar, energy, 'Both’s', '2027-02-21');
    await milestoneOf(people.nigar, energy, 'Far', '2027-02-22');
    const quiet = await logProject(people.nigar, 'Quiet', 'ENE', { privately: 'yes' });
    await milestoneOf(people.nigar, quiet, 'Hidden', '2026-12-01');
    const digital = await logProject(people.leyla, 'Port', 'DIG');
    await milestoneOf(people.leyla, digital, 'Quay', '2026-12-02');
    const shut = await logProject(people.morgan, 'Shut', 'SEC');
    await milestoneOf(people.morgan, shut, 'Closed', '2026-12-03');
  });

  test('are those of the own Party or of all in the own groups, overdue or due within 90 days', async () => {
    const own = ['finish Ours by 2026-11-20', 'finish Hidden by 2026-12-01', 'finish Both’s by 2027-02-21'];
    expect(await toldWork(people.nigar, 'milestone')).toEqual(own);
    expect(await toldWork(people.kamran, 'milestone')).toEqual(own);
    expect(await toldWork(people.casey, 'milestone')).toEqual([
      'finish Theirs by 2026-11-21',
      'finish Both’s by 2027-02-21',
    ]);
  });

  test('of groups without a co-chair of the Party are its coordinator’s', async () => {
    const others = ['finish Quay by 2026-12-02', 'finish Closed by 2026-12-03'];
    expect(await toldWork(people.leyla, 'milestone')).toEqual(others);
    expect(await toldWork(people.jordan, 'milestone')).toEqual(others);
    expect(await toldWork(people.morgan, 'milestone')).toEqual(['finish Closed by 2026-12-03']);
  });

  test('say whose they are, and lead to where they are finished', async () => {
    const items = await myWork(people.nigar, today);
    const of = (title: string) => items.find((item) => item.title === title);
    expect(of('Ours')).toMatchObject({
      key: `milestone:${ours}`,
      of: 'ENE-001 Cable',
      href: `/projects/${energy}#milestone-${ours}`,
      groupCode: 'ENE',
      compartment: 'joint',
    });
    expect(of('Hidden')?.compartment).toBe('own');
    const closed = (await myWork(people.morgan, today)).find((item) => item.title === 'Closed');
    expect(closed?.compartment).toBe('restricted');
  });

  test('leave once they are done', async () => {
    done(
      await finishMilestone(people.nigar, { id: ours, version: 1, actual: '2026-11-22', evidence: 'Note' }),
    );
    expect(await toldWork(people.nigar, 'milestone')).not.toContain('finish Ours by 2026-11-20');
  });

  test('are cut where they are many, with how many more there are', async () => {
    const many = await logProject(people.leyla, 'Many', 'CON');
    const row = { projectId: many, groupCode: 'CON', position: 9, title: 'Row', enteredOn: '2026-11-01' };
    const days = { forecastPrecision: 'day' as const };
    await db().milestone.createMany({
      data: [
        ...Array.from({ length: maxOfKind + 7 }, () => ({
          ...row,
          ...days,
          forecastOn: '2026-10-01',
          dueOn: '2026-10-01',
        })),
        { ...row, ...days, forecastOn: '2026-11-24', dueOn: '2026-11-24' },
      ],
    });
    const { items, more } = await workOf(people.leyla, today);
    const rows = items.filter(({ kind, title }) => kind === 'milestone' && title === 'Row');
    expect(rows).toHaveLength(maxOfKind + 1);
    expect(rows.at(-1)?.dueOn).toBe('2026-11-24');
    expect(more).toEqual([{ kind: 'milestone', count: 7, href: '/deadlines?kind=milestone&mine=yes' }]);
    await db().milestone.deleteMany({ where: { projectId: many } });
  });
});
