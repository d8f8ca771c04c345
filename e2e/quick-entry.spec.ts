import type { Page } from '@playwright/test';
import { logProject } from './cast';
import { axe, expect, test } from './fixtures';

const menu = (page: Page) => page.getByRole('group').filter({ hasText: 'Begin something' });
const begin = async (page: Page, thing: string) => {
  await menu(page).locator('summary').click();
  await page.getByRole('link', { name: thing, exact: true }).click();
};
const projects = (page: Page) => page.getByRole('region', { name: 'Projects', exact: true });

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla starts a project, milestone, agreement, meeting or action from any page', async ({
      page,
    }) => {
      for (const [thing, heading] of [
        ['New project', 'Log a project'],
        ['New milestone', 'New milestone'],
        ['New agreement', /agreement/i],
        ['New meeting', /meeting/i],
        ['New action', /action/i],
      ] as const) {
        await page.goto('/history');
        await begin(page, thing);
        await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      }
      await page.goto('/history');
      await menu(page).locator('summary').click();
      await axe(page);
    });

    test('she logs several projects by title on their group’s page', async ({ page }) => {
      await page.goto('/groups/economy-trade/projects');
      const form = page.getByRole('form', { name: 'Log a project by its title' });
      await form.getByRole('button', { name: 'Log project' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
        'Enter a title',
      );
      for (const title of ['Grain by rail', 'One form for customs']) {
        await form.getByLabel('New project').fill(title);
        await form.getByRole('button', { name: 'Log project' }).click();
        await expect(projects(page)).toContainText(title);
      }
      await expect(page.getByText('The project is logged. You can go on')).toBeVisible();
      await expect(form.getByLabel('New project')).toHaveValue('');
      await expect(form.getByLabel('New project')).toBeFocused();
      await expect(page.getByText('The project is logged. You can go on')).toBeInViewport();
      await expect(projects(page)).toContainText('ECO-002');
      await axe(page);
      await test.step('a second click at once falls beside the button and logs nothing more', async () => {
        await form.getByLabel('New project').fill('Clicked twice');
        await form.getByRole('button', { name: 'Log project' }).dblclick();
        await expect(projects(page).getByRole('link', { name: 'Clicked twice' })).toHaveCount(1);
        await expect(page).toHaveURL(/\/groups\/economy-trade\/projects\?done=logged#quick-add-title$/);
        await expect(form.getByRole('button', { name: 'Log project' })).toBeInViewport();
      });
      await page.goto('/projects');
      await form.getByLabel('New project').fill('Fibre beside the road');
      await form.getByLabel('Working group').selectOption({ label: 'Connectivity' });
      await form.getByRole('button', { name: 'Log project' }).click();
      await expect(page.getByText('The project is logged. You can go on')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Fibre beside the road', exact: true })).toBeVisible();
      await expect(form.getByLabel('Working group')).toHaveValue('CON');
      await expect(form.getByLabel('New project')).toBeFocused();
      await expect(page.getByText('The project is logged. You can go on')).toBeInViewport();
      await test.step('on a narrowed list its group is chosen, and the list stays as it was', async () => {
        await page.goto('/projects?group=CON&sort=-code');
        await form.getByLabel('New project').fill('Ferry link');
        await expect(form.getByLabel('Working group')).toHaveValue('CON');
        await form.getByRole('button', { name: 'Log project' }).click();
        await expect(page).toHaveURL(/\/projects\?group=CON&sort=-code&done=logged&log=CON#quick-add-title$/);
        await expect(page.getByRole('link', { name: 'Ferry link', exact: true })).toBeVisible();
      });
    });

    test('she adds a milestone to a project found by code, after a milestone of another group', async ({
      page,
    }) => {
      await logProject(page, 'Cable under the sea', 'AI and digital development');
      await page.goto('/milestones/new');
      await page.getByRole('searchbox', { name: 'Project' }).last().fill('cable sea');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.getByRole('link', { name: /Cable under the sea/ }).click();
      const form = page.getByRole('form', { name: 'Add a milestone' });
      await form.getByLabel('Milestone', { exact: true }).fill('Landing place chosen');
      await form.getByLabel('Forecast').fill('2027-Q1');
      await form.getByRole('button', { name: 'Add the milestone' }).click();
      await expect(page.getByText('The milestone is added.')).toBeVisible();

      await logProject(page, 'Power for the landing place', 'Energy');
      await page.getByRole('link', { name: 'Add a milestone' }).first().click();
      await page.getByText('Find a milestone that it comes after').click();
      await page.getByRole('searchbox', { name: 'Project of the milestone' }).fill('dig-00');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await axe(page);
      await page.getByRole('link', { name: 'Comes after “Landing place chosen”' }).click();
      await expect(form.getByLabel('After')).toHaveValue(/^DIG-00\d\.1$/);
      await form.getByLabel('Milestone', { exact: true }).fill('Substation built');
      await form.getByLabel('Forecast').fill('2027-08');
      await form.getByRole('button', { name: 'Add the milestone' }).click();
      await expect(page.getByRole('region', { name: 'Dependencies' })).toContainText('Landing place chosen');
      await page.getByRole('link', { name: 'Add a milestone' }).first().click();
      await form.getByLabel('Milestone', { exact: true }).fill('SUBSTATION built');
      await form.getByRole('button', { name: 'Add the milestone' }).click();
      await expect(form.getByLabel('Milestone', { exact: true })).toHaveAccessibleDescription(
        /Milestone 1 of the project has this name/,
      );
      await form.getByRole('button', { name: 'Add it all the same' }).click();
      await expect(page.getByText('The milestone is added.')).toBeVisible();

      await page.goto('/groups/energy');
      await expect(page.getByRole('region', { name: 'Due next' })).toContainText('Substation built');
    });
  });
}

test('letters open new forms too, and the list of keys names them', async ({ page }) => {
  const arrives = async (keys: string[], heading: string) =>
    expect(async () => {
      for (const key of keys) await page.keyboard.press(key);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible({ timeout: 2_000 });
    }).toPass();
  await page.goto('/history');
  await arrives(['n', 'm'], 'New milestone');
  await page.goto('/history');
  await arrives(['n', 'p'], 'Log a project');
  await page.goto('/keyboard');
  await expect(page.getByRole('row', { name: 'n p New project' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'n t New action' })).toBeVisible();
});
