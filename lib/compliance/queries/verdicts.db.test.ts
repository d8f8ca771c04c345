import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { recordAgreement } from '@/lib/agreements/commands';
import { setObligation } from '@/lib/compliance/commands';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { groupBySlug, groupOverview, groupRows } from '@/lib/pages/group/queries';
import { createProject } from '@/lib/projects/commands';
import { castMember } from '@/testing/cast';
import { charterWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { annualMeeting, settingEffect, threeMonthVerdicts, viewpoint } from './verdicts';

await testDatabase();
setTestClock('2026-11-23T08:00:00Z');

let leyla: Actor;
let nigar: Actor;
const today = calendarDate('2026-11-23');
const at = (asOf: string, asKnown: string = today) => ({
  asOf: calendarDate(asOf),
  asKnown: calendarDate(asKnown),
  today,
});
async function energy(asOf: string, asKnown?: string) {
  const line = await threeMonthVerdicts({ ...leyla }, at(asOf, asKnown));
  const group = line.groups.find(({ groupCode }) => groupCode === 'ENE');
  return {
    group: group?.state.kind,
    list: group?.projectList.state,
    roadmap: group?.roadmap.state,
  };
}

beforeAll(async () => {
  ({ leyla, nigar } = await charterWithOneSide());
});

describe('the real Charter with nothing entered', () => {
  it('finds every list and roadmap outstanding, 197 days past Sunday 10 May 2026', async () => {
    const line = await threeMonthVerdicts(leyla, at('2026-11-23'));
    const states = line.groups.flatMap(({ projectList, roadmap }) => [projectList.state, roadmap.state]);
    expect(states).toEqual(Array.from({ length: 10 }, () => ({ kind: 'outstanding', daysPast: 197 })));
    expect(line.due).toMatchObject({
      on: '2026-05-10',
      nonWorking: [{ kind: 'weekend', weekday: 'sunday' }],
    });
  });

  it('finds the annual meeting unplanned, 79 days before the first year ends, and soon', async () => {
    const { verdict } = await annualMeeting(leyla, at('2026-11-23'));
    expect(verdict).toMatchObject({
      reading: 'charter-year',
      state: { kind: 'unplanned' },
      current: { daysLeft: 79, soon: true, due: { on: '2027-02-10' }, label: { number: 1 } },
    });
  });
});

describe('Energy, whose list was agreed on 28 April and whose roadmap on 22 May 2026', () => {
  beforeAll(async () => {
    const project = await createProject(leyla, { title: 'Sample interconnector', group: 'ENE' });
    if (!project.ok) throw new Error(project.refusal.kind);
    const instrument = { instrumentKind: 'signed_page', reference: 'Decision 4' };
    const list = await recordAgreement(leyla, {
      kind: 'project_list',
      group: 'ENE',
      day: '2026-04-28',
      projects: [project.value.id],
      ...instrument,
    });
    if (!list.ok) throw new Error(JSON.stringify(list.refusal));
    const roadmap = await recordAgreement(leyla, {
      kind: 'roadmap',
      group: 'ENE',
      day: '2026-05-22',
      list: list.value.id,
      all: 'yes',
      each: { title: 'Sample study', responsible: 'all', on: '2027-03' },
      ...instrument,
    });
    if (!roadmap.ok) throw new Error(JSON.stringify(roadmap.refusal));
  });

  it('is settled late: the list 12 days before the date, the roadmap 12 days after', async () => {
    expect(await energy('2026-11-23')).toEqual({
      group: 'settled-late',
      list: { kind: 'in-time', daysBefore: 12 },
      roadmap: { kind: 'late', daysAfter: 12 },
    });
  });

  it('was partly settled on 15 May', async () => {
    expect(await energy('2026-05-15')).toMatchObject({
      group: 'partly-settled',
      roadmap: { kind: 'outstanding', daysPast: 5 },
    });
  });

  it('had nothing agreed as it was known on 1 May, since it was entered later', async () => {
    expect((await energy('2026-05-01', '2026-05-01')).list).toMatchObject({ kind: 'pending', daysLeft: 9 });
    expect((await energy('2026-11-23', '2026-11-22')).group).toBe('outstanding');
  });

  it('names the fact, its late entry and where it stands', async () => {
    const line = await threeMonthVerdicts({ ...leyla }, at('2026-11-23'));
    const list = line.groups.find(({ groupCode }) => groupCode === 'ENE')?.projectList;
    expect(list?.facts).toMatchObject([
      { kind: 'version', on: '2026-04-28', enteredOn: '2026-11-23', lateEntry: true },
    ]);
  });
});

describe('the setting that picks the verdict', () => {
  it('shows what it would change and enters nothing', async () => {
    const asked = {
      obligation: 'annual-meeting',
      reading: 'calendar-year',
      nonWorkingLastDay: 'none',
    } as const;
    const effect = await settingEffect({ ...leyla }, asked);
    expect(effect).toMatchObject({
      now: { verdict: { reading: 'charter-year', current: { daysLeft: 79 } } },
      after: { verdict: { reading: 'calendar-year', current: { daysLeft: 38 } } },
    });
    expect(await db().obligationSetting.count()).toBe(2);
  });

  it('holds from the day of its entry, leaves its event, and an earlier day still knows the earlier one', async () => {
    const asked = { obligation: 'annual-meeting', reading: 'rolling', nonWorkingLastDay: 'none' };
    expect(await setObligation(leyla, asked)).toMatchObject({ ok: true });
    expect((await annualMeeting({ ...leyla }, at('2026-11-23'))).verdict.reading).toBe('rolling');
    const before = await annualMeeting({ ...leyla }, at('2026-11-23', '2026-11-22'));
    expect(before.verdict.reading).toBe('charter-year');
    expect(await db().auditEvent.findMany({ where: { type: 'obligation.set' } })).toMatchObject([
      {
        chain: 'joint',
        payload: { changes: [{ field: 'reading', before: 'charter-year', after: 'rolling' }] },
      },
    ]);
    expect(await setObligation(leyla, asked)).toMatchObject({
      refusal: { kind: 'invalid', errors: [{ code: 'nothing-changed' }] },
    });
  });

  it('moves 10 May 2026 to Tuesday 12 May under the next working day in every capital', async () => {
    await setObligation(leyla, { obligation: 'three-month', nonWorkingLastDay: 'next_working_day' });
    const line = await threeMonthVerdicts({ ...leyla }, await viewpoint({}));
    expect(line.due).toMatchObject({ lastDay: '2026-05-10', on: '2026-05-12' });
  });
});

describe('a restricted group', () => {
  it('shows its name and its verdict, and nothing below them, to who is no member', async () => {
    await createProject(leyla, { title: 'Kept among members', group: 'SEC' });
    const group = await groupBySlug(nigar, 'security-defense');
    if (group === null) throw new Error('The group is not found');
    const page = await groupOverview(nigar, group);
    expect(page.verdict?.verdict.state.kind).toBe('outstanding');
    expect(page.inside).toBeNull();
    const rows = await groupRows(nigar, today);
    expect(rows.find(({ code }) => code === 'SEC')?.figures).toBeNull();
    expect(rows.find(({ code }) => code === 'ENE')?.figures?.projects).toBe(1);
  });

  it('shows all of it to its members', async () => {
    const member = await castMember('Rena Sample', 'AZ', [{ kind: 'member', groupCode: 'SEC' }]);
    const rows = await groupRows(member, today);
    expect(rows.find(({ code }) => code === 'SEC')?.figures?.projects).toBe(1);
  });
});
