import type { Page } from '@playwright/test';
import { beginAgreement, sheetsOf } from './cast';
import { axe, expect, problem, test } from './fixtures';

const list = { kind: 'Project list', group: 'Energy', day: '2026-04-28', reference: 'Decision 4' } as const;
const roadmap = { kind: 'Roadmap', group: 'Energy', day: '2026-05-22', reference: 'Note 17/2026' } as const;
const codes = ['ENE-001', 'ENE-002', 'ENE-003', 'ENE-004'];

const record = (page: Page) => page.getByRole('button', { name: 'Record the agreement' }).click();
const projects = (page: Page) => page.getByRole('group', { name: 'Projects on the list' });

async function tickEach(page: Page) {
  for (const code of codes) await projects(page).getByRole('checkbox', { name: code }).check();
}

/** Energy's section of the verdict's page, at a query. */
async function energy(page: Page, query = '') {
  await page.goto(`/verdicts/project-lists-and-roadmaps${query}`);
  return page.getByRole('region', { name: 'Energy' });
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts, candidates: true });

    test('Leyla records Energy’s list and roadmap from paper, and reads that they are settled late', async ({
      page,
    }) => {
      await test.step('bad input keeps what was typed, and nothing is written', async () => {
        await beginAgreement(page, { ...list, day: '2026-02-09', reference: '' });
        await axe(page);
        await page.getByText('The list is to be empty').click();
        await record(page);
        await expect(problem(page)).toContainText('Enter the reference');
        await expect(page.getByLabel('Reference', { exact: true })).toHaveAccessibleDescription(
          /Enter the reference/,
        );
        await expect(page.getByLabel('Day of the agreement')).toHaveValue('2026-02-09');
        await expect(page.getByLabel('Kind')).toHaveValue('meeting_decision');
        await axe(page);

        await page.getByLabel('Reference', { exact: true }).fill(list.reference);
        await record(page);
        const beforeSigning = /An instrument cannot be from before the signing on 10 February 2026/;
        await expect(page.getByLabel('Day of the agreement')).toHaveAccessibleDescription(beforeSigning);
        await expect(page.getByLabel('Reference', { exact: true })).toHaveValue(list.reference);

        await page.getByLabel('Day of the agreement').fill('2026-11-24');
        await tickEach(page);
        await record(page);
        await expect(page.getByLabel('Day of the agreement')).toHaveAccessibleDescription(
          /An instrument cannot be dated after today/,
        );
        for (const code of codes) {
          await expect(projects(page).getByRole('checkbox', { name: code })).toBeChecked();
        }

        await page.goto('/agreements');
        await expect(page.getByText('Nothing is agreed yet')).toBeVisible();
        await axe(page);
      });

      await test.step('a list without projects needs its reason', async () => {
        await beginAgreement(page, list);
        await record(page);
        await expect(problem(page)).toContainText(
          'Tick the projects that are agreed, or say why the list is empty',
        );
      });

      await test.step('a roadmap cannot come before its list', async () => {
        await page.goto('/agreements/record?kind=roadmap&group=ENE');
        await expect(page.getByText('This group has no agreed project list')).toBeVisible();
      });

      await test.step('the list of 28 April, in one form', async () => {
        await beginAgreement(page, list);
        await expect(page.getByText('takes part by instrument')).toBeVisible();
        await page.getByRole('button', { name: 'Tick all', exact: true }).click();
        await expect(projects(page).getByRole('checkbox', { checked: true })).toHaveCount(codes.length);
        await page.getByRole('button', { name: 'Untick all' }).click();
        await expect(projects(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
        await page.getByRole('button', { name: 'Tick all', exact: true }).click();
        await expect(projects(page).getByRole('checkbox', { checked: true })).toHaveCount(codes.length);
        await expect(page.getByLabel('Reference', { exact: true })).toHaveValue(list.reference);
        // Enter in a field records the agreement and selects nothing
        await page.getByLabel('Reference', { exact: true }).press('Enter');
        await expect(page.getByRole('heading', { name: 'Energy', level: 1 })).toBeVisible();
        await expect(page.getByRole('main')).toContainText('Partly settled');
        await page
          .getByRole('navigation', { name: 'Energy' })
          .getByRole('link', { name: 'Projects' })
          .click();
        await expect(page.getByText('on list v1', { exact: true })).toHaveCount(codes.length);
      });

      await test.step('the roadmap of 22 May: one milestone for all, a month for each', async () => {
        await beginAgreement(page, roadmap);
        await record(page);
        await expect(problem(page)).toContainText('Give ENE-001 a milestone with a date, or say why');
        await expect(page.getByLabel('Reference', { exact: true })).toHaveValue(roadmap.reference);
        await expect(page.getByLabel(/^Give this milestone to all 4 listed projects/)).toBeChecked();
        await page.getByLabel('Milestone', { exact: true }).fill('Terms of reference agreed');
        await page.getByLabel('Responsible', { exact: true }).selectOption({ label: 'Both' });
        for (const [index, code] of codes.entries()) {
          await page.getByLabel(`Month, ${code}`).fill(`2027-0${index + 3}`);
        }
        await record(page);
        await expect(page.getByRole('heading', { name: 'Energy', level: 1 })).toBeVisible();
        await expect(page.getByRole('main')).toContainText('Settled late');
        await axe(page);
      });

      await test.step('the verdict says so, with its facts and their entry', async () => {
        const group = await energy(page);
        await expect(group).toContainText('Settled late');
        await expect(group).toContainText('In time Agreed 28 April 2026, 12 days before the date.');
        await expect(group).toContainText('Late Agreed 22 May 2026, 12 days after the date.');
        const fact = group.getByRole('table', { name: 'Facts: Project list' }).getByRole('row').last();
        await expect(fact).toContainText('Agreed version');
        await expect(fact).toContainText('28 April 2026');
        await expect(fact).toContainText('23 November 2026entered later than it happened');
        await expect(fact).toContainText('Leyla Sample');
        await expect(fact).toContainText('Decision 4');
        await axe(page);
      });

      await test.step('as of 15 May it was partly settled, and the roadmap outstanding', async () => {
        const group = await energy(page, '?asOf=2026-05-15');
        await expect(group).toContainText('Partly settledRoadmap: Outstanding');
        await expect(group).toContainText('Outstanding 5 days past Sunday, 10 May 2026.');
      });

      await test.step('as known on 1 May 2026 nothing was agreed: it was entered later', async () => {
        const then = await energy(page, '?asOf=2026-05-01&asKnown=2026-05-01');
        await expect(then.getByText('Pending, soon 9 days left')).toHaveCount(2);
        await expect(then.getByText('No fact is entered for it.')).toHaveCount(2);
        const now = await energy(page, '?asKnown=2026-05-01');
        await expect(now.getByText('Outstanding 197 days past')).toHaveCount(2);
      });

      await test.step('the overview counts it among the groups', async () => {
        await page.goto('/');
        const lists = page.getByRole('region', { name: 'Project lists and roadmaps' });
        await expect(lists).toContainText('1 of 5 groups is settled');
        await expect(lists).toContainText('8 of 10 deliverables are outstanding.');
        const row = lists.getByRole('row').filter({ hasText: 'Energy' });
        await expect(row).toContainText('In time 28 Apr, 12 days before');
        await expect(row).toContainText('Late 22 May, 12 days after');
        await expect(page.getByRole('main')).toContainText('Terms of reference agreed');
        expect(await sheetsOf(page)).toBe(1);
      });

      await test.step('the agreement stands frozen under both keys, with its hash', async () => {
        await page.goto('/agreements');
        await page.getByRole('link', { name: 'Energy: roadmap' }).click();
        const keys = page.getByRole('table', { name: 'Each Party’s concurrence with this content' });
        for (const [party, way] of [['AZ', ''] as const, ['US', ', by instrument'] as const]) {
          const key = keys.getByRole('row', { name: new RegExp(`^${party}`) });
          await expect(key).toContainText('22 May 2026');
          await expect(key).toContainText('Note 17/2026');
          await expect(key).toContainText(`23 November 2026, by AZ Leyla Sample${way}`);
        }
        await expect(page.getByText('recomputed from the content just now, it is the same')).toBeVisible();
        const content = page.getByRole('table', { name: 'The frozen content' });
        for (const month of ['March', 'April', 'May', 'June']) {
          await expect(content).toContainText(`${month} 2027`);
        }
        await axe(page);
      });
    });
  });
}
