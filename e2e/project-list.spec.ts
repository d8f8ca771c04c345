import type { Page } from '@playwright/test';
import { logProject, pickFilter } from './cast';
import { axe, expect, test } from './fixtures';

const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const list = (page: Page) => page.getByRole('table', { name: 'Projects with their group' });
const row = (page: Page, title: string) => list(page).getByRole('row').filter({ hasText: title });
const filters = (page: Page) => page.getByRole('form', { name: 'Filter projects' });
const several = (page: Page) => page.getByRole('form', { name: 'Change several at once' });
const titles = (page: Page) => list(page).getByRole('rowheader').getByRole('link').allInnerTexts();

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

    test('she edits several projects at once after a preview, which names those left out', async ({
      page,
    }) => {
      for (const title of ['Bridge one', 'Bridge two', 'Bridge three']) {
        await logProject(page, title, 'AI and digital development');
      }
      await page.goto('/projects?q=bridge');

      await test.step('nothing ticked, or nothing to do, is asked again', async () => {
        await several(page).getByRole('button', { name: 'Show what would change' }).click();
        await expect(page.getByText('No projects are chosen')).toBeVisible();
        await axe(page);
        await page.getByRole('link', { name: 'Back to the list' }).click();
        await page.getByRole('checkbox', { name: 'Choose “Bridge one”' }).check();
        await several(page).getByLabel('Change').selectOption({ label: 'Add the tag' });
        await several(page).getByRole('button', { name: 'Show what would change' }).click();
        await expect(page.getByLabel('Tag', { exact: true })).toHaveAccessibleDescription(/Enter the tag/);
        await expect(page.getByText('One project is chosen:')).toBeVisible();
        await axe(page);
        await page.getByLabel('Tag', { exact: true }).fill('Bridges');
        await page.getByRole('button', { name: 'Show what would change' }).click();
        await expect(page.getByRole('heading', { name: 'Add the tag “Bridges”?' })).toBeVisible();
        await page.getByRole('button', { name: 'Change one project' }).click();
        await expect(page.getByText('1 project is changed.')).toBeVisible();
        await expect(page).toHaveURL(/q=bridge/);
        await page.getByRole('link', { name: 'Undo' }).click();
        await expect(page.getByRole('heading', { name: 'Remove the tag “Bridges”?' })).toBeVisible();
        await page.getByRole('button', { name: 'Change one project' }).click();
        await expect(page.getByText('1 project is changed.')).toBeVisible();
        await expect(page).toHaveURL(/q=bridge/);
      });

      await test.step('all of the page are proposed for the list, but for the one that is already', async () => {
        await page.getByRole('checkbox', { name: 'Choose “Bridge one”' }).check();
        await several(page).getByLabel('Change').selectOption({ label: 'Propose for the list' });
        await several(page).getByRole('button', { name: 'Show what would change' }).click();
        await page.getByRole('button', { name: 'Change one project' }).click();
        await expect(row(page, 'Bridge one')).toContainText('Proposed for the list');
        await several(page).getByLabel('All 3 on this page').check();
        await several(page).getByLabel('Change').selectOption({ label: 'Propose for the list' });
        await several(page).getByRole('button', { name: 'Show what would change' }).click();
        const preview = page.getByRole('table', { name: 'What would change' });
        await expect(preview.getByRole('row', { name: /Bridge one/ })).toContainText(
          'only a candidate is proposed',
        );
        await expect(preview.getByRole('row', { name: /Bridge two/ })).toContainText(
          'CandidateProposed for the list',
        );
        await axe(page);
        await page.getByRole('button', { name: 'Change 2 projects' }).click();
        await expect(row(page, 'Bridge three')).toContainText('Proposed for the list');
      });

      await test.step('what somebody else changes meanwhile is told, and theirs is kept', async () => {
        await several(page).getByLabel('All 3 on this page').check();
        await several(page).getByLabel('Change').selectOption({ label: 'Move to Connectivity' });
        await several(page).getByRole('button', { name: 'Show what would change' }).click();
        const other = await page.context().newPage();
        await other.goto('/projects?q=bridge two');
        await other.getByRole('link', { name: 'Edit “Bridge two” in the list' }).click();
        await other
          .getByRole('form', { name: /Edit “/ })
          .getByLabel('Title')
          .fill('Bridge two, widened');
        await other.getByRole('button', { name: 'Save', exact: true }).click();
        await expect(other.getByText('The project is saved.')).toBeVisible();
        await page.getByRole('button', { name: 'Change 3 projects' }).click();
        await expect(
          page.getByText('2 projects are changed. Those below were changed meanwhile'),
        ).toBeVisible();
        await expect(page.getByRole('table').getByRole('row', { name: /Bridge two/ })).toBeVisible();
        await axe(page);
        await page.getByRole('button', { name: 'Change one project' }).click();
        await expect(row(page, 'Bridge two')).toContainText('Connectivity');
        await expect(row(page, 'Bridge two')).toContainText('Bridge two, widened');
        await expect(row(page, 'Bridge two')).toContainText('DIG-002');
        await row(page, 'Bridge two').getByRole('link', { name: 'Bridge two, widened', exact: true }).click();
        await expect(page.getByRole('region', { name: 'History' })).toContainText('moved');
      });
    });

    test('she edits a row in the list, and returns to the same place', async ({ page }) => {
      await logProject(page, 'Weather station', 'Economy and trade');
      await logProject(page, 'Weather ship', 'Economy and trade');
      await page.goto('/projects?q=weather&sort=title');
      await page.getByRole('link', { name: 'Edit “Weather station” in the list' }).click();
      const form = page.getByRole('form', { name: /Edit “/ });
      await axe(page);

      await test.step('bad input is named, and what was typed is kept', async () => {
        await form.getByLabel('Title').fill('Weather stations');
        await form.getByLabel('Target').fill('soon');
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(problem(page)).toContainText('Enter a day, a month or a quarter');
        await expect(form.getByLabel('Title')).toHaveValue('Weather stations');
        await axe(page);
      });

      await test.step('two who edit the same row see both versions', async () => {
        const other = await page.context().newPage();
        await other.goto(page.url());
        await other
          .getByRole('form', { name: /Edit “/ })
          .getByLabel('Title')
          .fill('Theirs, weather');
        await other
          .getByRole('form', { name: /Edit “/ })
          .getByRole('button', { name: 'Save' })
          .click();
        await expect(other.getByText('The project is saved.')).toBeVisible();
        await form.getByLabel('Target').fill('2027-Q3');
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(problem(page)).toContainText('This was saved meanwhile, while you were editing it.');
        await expect(form.getByLabel('Title')).toHaveAccessibleDescription(
          /Saved meanwhile: Theirs, weather/,
        );
      });

      await test.step('saved, it stands in the list as it was asked for', async () => {
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('The project is saved.')).toBeVisible();
        await expect(page).toHaveURL(/\/projects\?q=weather&sort=title&done=row-saved#edit-/);
        await expect(page.getByRole('link', { name: 'Edit “Weather stations” in the list' })).toBeFocused();
        await expect(row(page, 'Weather stations')).toContainText('Q3 2027');
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

test('ticked rows are counted above them, in view while the list scrolls', async ({ page }) => {
  const ordinary = 'Row four of a wind corridor for both';
  const longTitle = `Row three ${'of a corridor with battery storage '.repeat(4)}for both operators`;
  for (const title of ['Row one', 'Row two', ordinary, longTitle]) await logProject(page, title, 'Energy');
  await page.goto('/projects?q=row&sort=-code');
  expect((await row(page, 'Row one').boundingBox())?.height).toBeLessThanOrEqual(44);
  const isCut = (title: string) =>
    page
      .getByRole('link', { name: title, exact: true })
      .evaluate((link) => link.scrollWidth > link.clientWidth);
  expect(await isCut(ordinary)).toBe(false);
  const long = page.getByRole('link', { name: longTitle, exact: true });
  await expect(long).toHaveAttribute('title', longTitle);
  expect((await row(page, longTitle).boundingBox())?.height).toBeLessThanOrEqual(44);
  expect(await isCut(longTitle)).toBe(true);
  const count = several(page).getByRole('status');
  await expect(count).toHaveText('Select projects, then preview the change.');
  await page.getByRole('checkbox', { name: 'Choose “Row one”' }).check();
  await expect(count).toHaveText('Selected: 1');
  await expect(several(page).getByLabel('Tag', { exact: true })).toBeHidden();
  await several(page).getByLabel('Change').selectOption({ label: 'Add the tag' });
  await expect(several(page).getByLabel('Tag', { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(several(page)).toBeInViewport({ ratio: 1 });
  await several(page).getByLabel('All 4 on this page').check();
  await expect(count).toHaveText('Selected: 4');
});
