import type { Page } from '@playwright/test';
import { dayComes, logProject, planMeeting, sheetsOf } from './cast';
import { axe, expect, test } from './fixtures';

const list = (page: Page) => page.getByRole('table', { name: 'Deadlines in the order of their dates' });
const row = (page: Page, name: string) => list(page).getByRole('row').filter({ hasText: name });
const filters = (page: Page) => page.getByRole('form', { name: 'Filter deadlines' });
const counts = (page: Page) => page.getByRole('list', { name: 'How many stand where' });
const section = (page: Page, name: string) => page.getByRole('region', { name });

async function addMilestones(page: Page, project: string, milestones: [string, string, string][]) {
  await page.goto('/groups/energy/roadmap');
  for (const [name, party, forecast] of milestones) {
    const form = page.getByRole('form', { name: 'Add a milestone' });
    await form.getByLabel('Project').selectOption({ label: project });
    await form.getByLabel('Milestone', { exact: true }).fill(name);
    await form.getByLabel('Responsible').selectOption({ label: party });
    await form.getByLabel('Forecast').fill(forecast);
    await form.getByRole('button', { name: 'Add the milestone' }).click();
    // the notice may still be that of the previous milestone
    await page.getByRole('main').getByRole('row').filter({ hasText: name }).waitFor();
  }
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla sees every deadline in one list, filters it, and shares the address', async ({ page }) => {
      await logProject(page, 'Storage at the substation', 'Energy');
      await addMilestones(page, 'ENE-001 Storage at the substation', [
        ['Survey', 'Azerbaijan', '2026-11-10'],
        ['Tender', 'United States', '2026-12-05'],
        ['Works', 'Both', '2027-Q2'],
      ]);
      await planMeeting(page, '2027-01-28');

      await test.step('the milestones stand among the Charter’s own and the meeting’s preparation', async () => {
        await page.goto('/deadlines');
        await expect(row(page, 'Survey')).toContainText('Overdue');
        await expect(row(page, 'Tender')).toContainText('Soon');
        await expect(row(page, 'Works')).toContainText('Q2 2027');
        await expect(row(page, 'Reports called for')).toContainText('Annual meeting');
        await page.getByText('8 steps open').click();
        await expect(page.getByText('Papers out, 14 Jan 2027')).toBeVisible();
        await expect(list(page).getByRole('row').filter({ hasText: 'Outstanding' })).toHaveCount(10);
        await expect(counts(page)).toContainText(/Past the date\s*12 of 16/);
        await expect(counts(page)).toContainText('as of 23 November 2026');
        await axe(page);
      });

      await test.step('one click shows what is past, what is due soon, and what is hers', async () => {
        const often = page.getByRole('navigation', { name: 'Often asked' });
        await often.getByRole('link', { name: 'Due in 30 days' }).click();
        await expect(page).toHaveURL('/deadlines?within=30');
        await expect(list(page).getByRole('row')).toHaveCount(2);
        await often.getByRole('link', { name: 'Mine' }).click();
        await expect(row(page, 'Survey')).toBeVisible();
        await expect(row(page, 'Tender')).toHaveCount(0);
        await often.getByRole('link', { name: 'Past the date' }).click();
        await expect(list(page).getByRole('row')).toHaveCount(13);
      });

      await test.step('the filters stand in the address', async () => {
        await page.goto('/deadlines');
        await filters(page).getByLabel('Kind').selectOption({ label: 'Milestone' });
        await filters(page).getByLabel('Party').selectOption({ label: 'United States' });
        if (!scripts) await filters(page).getByRole('button', { name: 'Apply' }).click();
        await expect(page).toHaveURL(/party=US&kind=milestone/);
        await expect(list(page).getByRole('row')).toHaveCount(3);
        await expect(counts(page)).toContainText(/Soon\s*1 of 2/);
        await counts(page).getByRole('link', { name: 'Soon' }).click();
        await expect(list(page).getByRole('row')).toHaveCount(2);
        await filters(page).getByRole('link', { name: 'Clear the filters' }).click();
        await expect(page).toHaveURL('/deadlines');
        await page.goto('/deadlines?group=CON&kind=milestone');
        await expect(page.getByText('No deadline matches')).toBeVisible();
      });
    });

    test('she marks a preparation step as done, on the day or on another, and undoes it', async ({
      page,
    }) => {
      await planMeeting(page, '2027-02-04');
      const milestones = page.getByRole('table', { name: 'The countdown of preparation' });
      const milestone = (name: string) => milestones.getByRole('row').filter({ hasText: name });
      await milestone('Reports called for').getByRole('button').click();
      await expect(page.getByText('The step is noted as done. 7 steps are open.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Next: Group reports in, 6 December 2026' })).toBeVisible();
      await expect(milestone('Reports called for')).toContainText(/Done late\s*17 days after/);
      await milestone('Group reports in').getByRole('link').click();
      await page.getByLabel('Done on').fill('2026-11-24');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByLabel('Done on')).toHaveAccessibleDescription(/cannot be done after today/);
      await axe(page);
      await page.getByLabel('Done on').fill('2026-11-22');
      await page.getByLabel('Note').fill('Letter 7 of 22 November');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(milestone('Group reports in')).toContainText(/Letter 7.*Done\s*14 days before/s);
      await expect(section(page, 'History')).toContainText('reports called for, on 23 November 2026');
      await axe(page);
      await milestone('Reports called for').getByRole('link').click();
      await page.getByRole('button', { name: 'Take back that it was done' }).click();
      await expect(page.getByText('The step is no longer noted as done.')).toBeVisible();
      await expect(milestone('Reports called for')).toContainText('Overdue');
    });

    test('she enters an action of a meeting, and closes it with its disposition', async ({
      page,
      server,
    }) => {
      await planMeeting(page, '2026-11-23');
      await section(page, 'Actions').getByRole('link', { name: 'Enter an action' }).click();
      await page.getByLabel('What is to be done').fill('Send the revised terms of reference');
      await page.getByRole('button', { name: 'Enter the action' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeVisible();
      await expect(page.getByLabel('What is to be done')).toHaveValue('Send the revised terms of reference');
      await axe(page);
      await page.getByRole('radio', { name: 'Azerbaijan' }).check();
      await page.getByLabel('By when').fill('2026-11-27');
      await page.getByRole('button', { name: 'Enter the action' }).click();
      await expect(page.getByText('The action is entered.')).toBeVisible();
      await axe(page);
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByLabel('By when').fill('2026-11-26');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(section(page, 'History')).toContainText('Due: 27 November 2026 → 26 November 2026');

      await dayComes(page, server, '2026-11-30T08:00:00Z');
      await page.goto('/deadlines?kind=action');
      await expect(row(page, 'Send the revised terms')).toContainText(/Overdue\s*4 days past/);
      await page.getByRole('link', { name: 'Send the revised terms of reference' }).click();
      await page.getByLabel('What came of it').fill('Sent with note 14');
      await page.getByRole('button', { name: 'Close the action' }).click();
      await expect(page.getByText('The action is closed.')).toBeVisible();
      await page.goto('/actions');
      await expect(page.getByText('No open action')).toBeVisible();
      await page.goto('/actions?state=closed');
      await expect(page.getByRole('table', { name: 'Actions in the order of their days' })).toContainText(
        'Sent with note 14',
      );
      await axe(page);
      server.setClock('2026-11-23T08:00:00Z');
    });
  });
}

test('she sees a month as a calendar, and prints it on one sheet', async ({ page }) => {
  await page.goto('/deadlines');
  await page.getByRole('link', { name: 'Month', exact: true }).click();
  const calendar = (month: string) => page.getByRole('table', { name: `Deadlines of ${month}` });
  await expect(calendar('November 2026').getByRole('cell').filter({ hasText: 'Today' })).toContainText('23');
  await page.getByRole('link', { name: 'December 2026' }).click();
  await expect(page).toHaveURL('/deadlines?view=month&month=2026-12');
  const fifth = calendar('December 2026').getByRole('cell').filter({ hasText: 'Tender' });
  await expect(fifth).toContainText('Soon');
  await expect(fifth.locator('time')).toHaveAttribute('datetime', '2026-12-05');
  await axe(page);
  expect(await sheetsOf(page)).toBe(1);
  await page.goto('/deadlines?view=month&month=2026-05');
  await calendar('May 2026').getByRole('link', { name: '6 more on 10 May 2026' }).click();
  await expect(page).toHaveURL('/deadlines?state=all&on=2026-05-10');
  await expect(list(page).getByRole('row')).toHaveCount(11);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/deadlines?view=month&month=2026-12');
  await expect(page.getByText('Saturday, 5 December 2026')).toBeVisible();
  const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(over).toBe(0);
  await axe(page);
});
