import { logProject } from './cast';
import { axe, expect, problem, test } from './fixtures';
import { row, several } from './project-list';

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

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
