import { afterEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { projectRows } from '@/lib/exports/queries';
import { readFilters } from '@/lib/projects/browse/filters';
import { projectList } from '@/lib/projects/browse/queries/list';
import { may } from '@/testing/agreements';
import { castMember } from '@/testing/cast';
import { databaseWithOneSide } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { done } from '@/testing/done';
import { expectDueDaysStored } from '@/testing/stored-days';
import { logProject } from '@/testing/work';
import { recordAgreement } from './commands';

setTestClock('2026-11-23T09:00:00Z');
const people = await databaseWithOneSide();
afterEach(expectDueDaysStored);

describe('the projects of a list', () => {
  test('show the version that lists them, on the page and in the file, to those who may see the list', async () => {
    const on = await logProject(people.leyla, 'Listed corridor', 'SEC');
    await logProject(people.leyla, 'Unlisted corridor', 'SEC');
    const of = { group: 'SEC', ...may };
    const first = done(
      await recordAgreement(people.leyla, { kind: 'project_list', projects: [on], ...of }),
    ).id;
    const today = calendarDate('2026-11-23');
    const versions = async (actor: Actor, group: string) => {
      const filters = readFilters({ group, q: 'corridor' });
      const shown = (await projectList({ ...actor }, filters, { today, parties: ['AZ', 'US'] })).projects;
      const written = [];
      for await (const batch of projectRows({ ...actor }, filters, today)) written.push(...batch);
      return [shown, written].map((rows) =>
        Object.fromEntries(rows.map(({ title, list: on }) => [title, on && [on.id, on.version]])),
      );
    };
    const listed = { 'Listed corridor': [first, 1], 'Unlisted corridor': null };
    expect(await versions(people.leyla, 'SEC')).toEqual([listed, listed]);

    // a project that moved to an open group stays on the restricted group's list, which others may not see
    await db().project.update({ where: { id: on }, data: { groupCode: 'CON' } });
    const member = await castMember('Rena Sample', 'AZ', [{ kind: 'member', groupCode: 'CON' }]);
    expect(await versions(member, 'CON')).toEqual([{ 'Listed corridor': null }, { 'Listed corridor': null }]);
    const found = async (who: Actor, list: string) => {
      const filters = readFilters({ group: 'CON', q: 'corridor', list });
      const { projects: rows } = await projectList({ ...who }, filters, { today, parties: ['AZ', 'US'] });
      return rows.map(({ title }) => title);
    };
    expect([await found(member, 'on'), await found(member, 'none')]).toEqual([[], ['Listed corridor']]);
    expect([await found(people.leyla, 'on'), await found(people.leyla, 'none')]).toEqual([
      ['Listed corridor'],
      [],
    ]);
    await db().project.update({ where: { id: on }, data: { groupCode: 'SEC' } });
  });
});
