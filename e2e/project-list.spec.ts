import type { Page } from '@playwright/test';
import { logProject, pickFilter } from './cast';
import { axe, expect, problem, test } from './fixtures';
import { filters, list, row, several, titles } from './project-list';

async function report(page: Page, title: string, status: string) {
  await page.goto(`/projects?q=${encodeURIComponent(title)}`);
  await list(page).getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('radio', { name: status }).click();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByText('The status is reported.').waitFor();
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla filters the list, saves the view, and finds it again', async ({ page }) => {
      await logProject(page, 'Cable under the sea', 'Energy');
      await logProject(page, 'Wind farm', 'Energy');
      await logProject(page, 'Rail ferry', 'Connectivity');
      await report(page, 'Wind farm', 'Off track');

      await test.step('by its group and her own side’s status', async () => {
        await page.goto('/projects');
        await expect(page.getByText('3 projects', { exact: true })).toBeVisible();
        await pickFilter(page, 'Group', 'Energy');
        await filters(page).getByText('More filters and the order').click();
        await filters(page).getByLabel('Status by Azerbaijan').selectOption({ label: 'Off track' });
        await filters(page).getByLabel('Order').selectOption({ label: 'By title' });
        if (!scripts) await filters(page).getByRole('button', { name: 'Apply' }).click();
        await expect(page).toHaveURL(/\/projects\?group=ENE&status\.AZ=off_track&sort=title$/);
        expect(await titles(page)).toEqual(['Wind farm']);
        await axe(page);
      });

      await test.step('the view has a name of its own, and no two have one', async () => {
        await page.getByRole('link', { name: 'Save this view' }).click();
        await page.getByRole('button', { name: 'Save the view' }).click();
        await expect(problem(page)).toContainText('Give the view a name');
        await page.getByLabel('Name', { exact: true }).fill('Ours, off track');
        await axe(page);
        await page.getByRole('button', { name: 'Save the view' }).click();
        await expect(page.getByText('The view is saved.')).toBeVisible();
        await expect(page.getByRole('link', { name: 'Ours, off track' })).toHaveAttribute(
          'aria-current',
          'page',
        );
        await page.goto('/views/projects?save=group%3DENE');
        await page.getByLabel('Name', { exact: true }).fill('OURS, off track');
        await page.getByRole('button', { name: 'Save the view' }).click();
        await expect(problem(page)).toContainText('You have a view of this name already');
      });

      await test.step('a filter is taken away by itself', async () => {
        await page.goto('/projects');
        await page.getByRole('link', { name: 'Ours, off track' }).click();
        await page.getByRole('link', { name: 'Take away: Status by Azerbaijan: Off track' }).click();
        await expect(page).toHaveURL(/\/projects\?group=ENE&sort=title$/);
        await expect.poll(() => titles(page)).toEqual(['Cable under the sea', 'Wind farm']);
      });

      await test.step('of two groups at once, in the order turned round, and then of one', async () => {
        await page.goto('/projects');
        await pickFilter(page, 'Group', 'Energy');
        await pickFilter(page, 'Group', 'Connectivity');
        if (!scripts) await filters(page).getByRole('button', { name: 'Apply' }).click();
        await expect(page).toHaveURL(/\/projects\?group=CON&group=ENE$|\/projects\?group=ENE&group=CON$/);
        await list(page).getByRole('link', { name: 'Project', exact: true }).click();
        await expect.poll(() => titles(page)).toEqual(['Wind farm', 'Cable under the sea', 'Rail ferry']);
        await page.getByRole('link', { name: 'Take away: Group: Energy' }).click();
        await expect.poll(() => titles(page)).toEqual(['Rail ferry']);
      });

      await test.step('a stage that there is not is said to be none, and its file is as empty as the list', async () => {
        await page.goto('/projects?stage=finished');
        await expect(page.getByText('Stage: “finished”, which is not known')).toBeVisible();
        await expect(page.getByText('No project matches')).toBeVisible();
        const file = await (await page.request.get('/projects.csv?stage=finished')).text();
        expect(file.trim().split('\r\n')).toHaveLength(1);
        await axe(page);
      });

      await test.step('the way to the register of organisations and back keeps the filters', async () => {
        await page.goto(`/organisations?${new URLSearchParams({ choosing: 'q=cable&group=ENE&page=2' })}`);
        await expect(page.getByRole('heading', { name: 'Choose an organisation' })).toBeVisible();
        await axe(page);
        await page.getByRole('link', { name: 'Back to the list without choosing' }).click();
        await expect(page).toHaveURL(/\/projects\?q=cable&group=ENE&page=2$/);
      });

      await test.step('it is renamed and removed', async () => {
        await page.goto('/views/projects');
        await page.getByRole('link', { name: 'Rename “Ours, off track”' }).click();
        await page.getByLabel('Name', { exact: true }).fill('Off track');
        await page.getByRole('button', { name: 'Rename' }).click();
        await expect(page.getByText('The view is renamed.')).toBeVisible();
        await axe(page);
        await page.getByRole('form', { name: 'Remove “Off track”' }).getByRole('button').click();
        await expect(page.getByText('The view is removed.')).toBeVisible();
        await expect(page.getByRole('link', { name: 'Off track' })).toHaveCount(0);
      });
    });
  });
}

test('the list fits a phone, and prints without buttons', async ({ page }) => {
  await logProject(page, 'Small screen', 'Energy');
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/projects?group=ENE');
  await expect(row(page, 'Small screen')).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await axe(page);
  await page.emulateMedia({ media: 'print' });
  await expect(filters(page)).toBeHidden();
  await expect(several(page)).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'Choose “Small screen”' })).toBeHidden();
  await expect(page.getByText('Group: Energy')).toBeVisible();
});

test('filters apply at once, keep the focus, and follow the address', async ({ page }) => {
  await logProject(page, 'Instant tunnel', 'Connectivity');
  await logProject(page, 'Instant dam', 'Energy');
  await page.goto('/projects?q=instant');
  await expect(page.locator('form[data-instant]')).toBeVisible();
  await expect(filters(page).getByRole('button', { name: 'Apply' })).toBeHidden();
  await filters(page).getByText('More filters and the order').click();
  await filters(page).getByLabel('Order').focus();
  await filters(page).getByLabel('Order').selectOption({ label: 'By title' });
  await expect(page).toHaveURL(/\/projects\?q=instant&sort=title$/);
  await expect(filters(page).getByLabel('Order')).toBeFocused();
  await expect.poll(() => titles(page)).toEqual(['Instant dam', 'Instant tunnel']);

  await test.step('a text on Enter, which announces how many are left', async () => {
    await filters(page).getByLabel('Search').fill('instant dam');
    await expect(page).toHaveURL(/q=instant&sort=title$/);
    await filters(page).getByLabel('Search').press('Enter');
    await expect(page).toHaveURL(/\/projects\?q=instant\+dam&sort=title$/);
    await expect(filters(page).getByLabel('Search')).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: /^1 project$/ })).toBeVisible();
  });

  await test.step('a filter taken away by its chip is empty in the form', async () => {
    await page.getByRole('link', { name: 'Take away: Search: “instant dam”' }).click();
    await expect(page).toHaveURL(/\/projects\?sort=title$/);
    await expect(filters(page).getByLabel('Search')).toHaveValue('');
    await expect(filters(page).getByLabel('Order')).toHaveValue('title');
  });
});
