import { dayComes, invite, join, jordan, leyla, logProject } from './cast';
import { axe, expect, test } from './fixtures';

test('Leyla comes back after some days and sees what changed', async ({ page, browser, server }) => {
  const guest = await (await browser.newContext({ baseURL: server.url })).newPage();
  await test.step('in her first visit it is the last week’s, and nothing is marked', async () => {
    await page.goto('/');
    await expect(page.getByText('Since your last visit')).toHaveCount(0);
    await page.goto('/changes');
    await expect(page.getByText('This is your first visit.')).toBeVisible();
    await axe(page);
    await logProject(page, 'Storage at the substation', 'Energy');
    await join(guest, await invite(page, 'Invite its first coordinator', jordan), jordan);
  });

  await test.step('a colleague’s change after she left stands under her last visit', async () => {
    await dayComes(guest, server, '2026-11-26T08:00:00Z', jordan);
    await logProject(guest, 'Link of the two grids', 'Energy');
    await guest.goto('/groups/energy/roadmap');
    const form = guest.getByRole('form', { name: 'Add a milestone' });
    await form.getByLabel('Project').selectOption({ label: 'ENE-002 Link of the two grids' });
    await form.getByLabel('Milestone', { exact: true }).fill('Feasibility study');
    await form.getByLabel('Forecast').fill('2026-12-10');
    await form.getByRole('button', { name: 'Add the milestone' }).click();
    await guest.getByText('The milestone has been added.').waitFor();

    await dayComes(page, server, '2026-11-26T09:00:00Z');
    await logProject(page, 'Her own, of that day', 'Energy');
    await page.goto('/');
    await page
      .getByRole('link', { name: /Since your last visit on 23 November 2026: \d+ changes? by others/ })
      .click();
    await expect(page.getByText('which ended on 23 Nov 2026')).toBeVisible();
    const grids = page.getByRole('region', { name: 'Project: Link of the two grids' });
    await expect(grids).toContainText('Jordan Example added the milestone “Feasibility study”');
    await expect(page.getByText('signed in')).toHaveCount(0);
    await expect(page.getByText('Her own, of that day')).toHaveCount(0);
    await axe(page);
    await grids.getByRole('link', { name: 'Project: Link of the two grids' }).click();
    await expect(page.getByRole('heading', { name: 'Link of the two grids', level: 1 })).toBeVisible();
  });

  await test.step('the list of deadlines marks what changed, and the mark goes with the next visit', async () => {
    const study = page.getByRole('row').filter({ hasText: 'Feasibility study' });
    await page.goto('/deadlines');
    await expect(study).toContainText('changed since your last visit');
    await axe(page);
    await dayComes(page, server, '2026-11-27T08:00:00Z', leyla);
    await page.goto('/deadlines');
    await expect(study).toBeVisible();
    await expect(study).not.toContainText('changed');
    await page.goto('/');
    await expect(
      page.getByText('Since your last visit on 26 November 2026: no change by others'),
    ).toBeVisible();
  });

  await test.step('she can ask since another day', async () => {
    await page.goto('/changes');
    await expect(page.getByText('Nothing was changed by others')).toBeVisible();
    await page.getByLabel('Since').fill('2026-11-26');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page).toHaveURL('/changes?since=2026-11-26');
    await expect(page.getByText('since the beginning of 26 November 2026')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Project: Link of the two grids' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Project: Storage at the substation' })).toHaveCount(0);
  });
});
