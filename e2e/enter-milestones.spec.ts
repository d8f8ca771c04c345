import type { Page } from '@playwright/test';
import { addMilestone, logProject } from './cast';
import { axe, expect, problem, test } from './fixtures';

const history = (page: Page) => page.getByRole('region', { name: 'History' });
const grid = (page: Page) => page.getByRole('table', { name: 'Milestones of the group’s projects' });
const milestone = (page: Page, name: string) => grid(page).getByRole('row').filter({ hasText: name });

/** Blocks the page's scripts until the returned function is called, which waits until they have run. */
async function holdScripts(page: Page) {
  const pattern = '**/_next/static/**/*.js*';
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.waitForFunction(() =>
      Object.keys(document.querySelector('.grid-open form') ?? {}).some((key) =>
        key.startsWith('__reactProps'),
      ),
    );
    await page.unroute(pattern);
  };
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('she adds milestones to a project, and reads why some are refused', async ({ page }) => {
      await logProject(page, 'Link of the two grids', 'Connectivity');
      await page.getByRole('link', { name: 'The group’s roadmap' }).click();
      await expect(page).toHaveTitle('Roadmap of Connectivity · Concord');

      await test.step('row by row: a month, and a quarter after it', async () => {
        await addMilestone(page, 'Link of the two grids', 'Feasibility study', '2027-03');
        await expect(page.getByText('The milestone has been added.')).toBeVisible();
        await addMilestone(page, 'Link of the two grids', 'Tender', '2027-Q3', '1');
        await expect(milestone(page, 'Tender')).toContainText('Q3 2027');
        await expect(milestone(page, 'Feasibility study')).toContainText('Mar 2027');
        await axe(page);
      });

      await test.step('below a project, a link to the form chooses it', async () => {
        await page.getByRole('link', { name: 'Add a milestone to CON-' }).first().click();
        const form = page.getByRole('form', { name: 'Add a milestone' });
        await expect(form.getByLabel('Milestone', { exact: true })).toBeFocused();
        await expect(form.getByLabel('Project').locator('option:checked')).toContainText(/^CON-/);
      });

      await test.step('a milestone that would come before what it depends on is refused', async () => {
        await addMilestone(page, 'Link of the two grids', 'Works', '2027-05', '2');
        await expect(problem(page)).toContainText('“Works” (May 2027) would come before “Tender” (Q3 2027)');
        const form = page.getByRole('form', { name: 'Add a milestone' });
        await expect(form.getByLabel('Milestone', { exact: true })).toHaveValue('Works');
        await expect(form.getByLabel('Forecast')).toHaveValue('2027-05');
        await expect(form.getByLabel('After')).toHaveValue('2');
        await expect(milestone(page, 'Works')).toHaveCount(0);
        await axe(page);
        await form.getByLabel('Forecast').fill('2028');
        await form.getByRole('button', { name: 'Add the milestone' }).click();
        await expect(problem(page)).toContainText('Enter a day, a month or a quarter');
        await form.getByLabel('Forecast').fill('2028-02');
        await form.getByRole('button', { name: 'Add the milestone' }).click();
        await expect(milestone(page, 'Works')).toContainText('Feb 2028');
      });

      await test.step('a milestone that would depend on itself through others is refused', async () => {
        const scriptsArrive = scripts ? await holdScripts(page) : null;
        await page.getByRole('link', { name: 'Edit “Feasibility study”' }).click();
        const row = page.getByRole('form', { name: 'Edit “Feasibility study”' });
        await expect(row.getByLabel('Milestone', { exact: true })).toBeFocused();
        if (scriptsArrive) {
          await row.getByLabel('After').focus();
          await scriptsArrive();
          await expect(row.getByLabel('After'), 'whoever types already keeps the focus').toBeFocused();
        }
        await row.getByLabel('Responsible').selectOption({ label: 'Azerbaijan' });
        await row.getByLabel('After').fill('3');
        await row.getByRole('button', { name: 'Save the milestone' }).click();
        await expect(problem(page)).toContainText('This milestone would depend on itself');
        await expect(row.getByLabel('Responsible')).toHaveValue('AZ');
        await expect(row.getByLabel('After')).toHaveValue('3');
        await axe(page);
      });

      await test.step('what is done needs its evidence', async () => {
        const row = page.getByRole('form', { name: 'Edit “Feasibility study”' });
        await row.getByLabel('After').fill('');
        await row.getByLabel('Done on').fill('2026-11-20');
        await row.getByRole('button', { name: 'Save the milestone' }).click();
        await expect(row.getByLabel('Evidence')).toHaveAccessibleDescription(
          /Say what shows that it is done/,
        );
        await row.getByLabel('Evidence').fill('Report 5, 20 November 2026');
        await row.getByRole('button', { name: 'Save the milestone' }).click();
        await expect(page.getByText('The milestone has been saved.')).toBeVisible();
        await expect(page.getByRole('link', { name: 'Edit “Feasibility study”' })).toBeFocused();
        await expect(milestone(page, 'Feasibility study')).toContainText('Done131 days before');
        await expect(milestone(page, 'Feasibility study')).toContainText('Report 5, 20 November 2026');
      });
    });

    test('she pastes milestones from a spreadsheet, and good rows are added at once', async ({ page }) => {
      await logProject(page, 'Roof panels for schools', 'Economy and trade');
      const row = (name: string) =>
        page
          .getByRole('table', { name: 'What each row would do' })
          .getByRole('row')
          .filter({ hasText: name });
      const paste = async (second: string) => {
        const head = 'Project\tStep\tParty\tDue\tAfter';
        await page
          .getByLabel('Rows', { exact: true })
          .fill([head, 'Roof panels for schools\tSites chosen\tAZ\t2027-02\t', second].join('\n'));
        await page.getByRole('button', { name: 'Preview rows' }).click();
      };

      await test.step('the roadmap leads to the import, with its group chosen', async () => {
        await page.goto('/groups/economy-trade/roadmap?paste=1');
        await expect(page.getByRole('heading', { name: 'Import milestones', level: 1 })).toBeVisible();
        await page.goto('/groups/economy-trade/roadmap');
        await page.getByRole('link', { name: 'Import a file' }).click();
        await expect(page.getByText('Rows that name no group are read as Economy and trade.')).toBeVisible();
        await axe(page);
      });

      await test.step('a cell that cannot be read is named, and so is an order that cannot be', async () => {
        await paste('\tPanels up\tboth\t2027-01\tSites chosen');
        await expect(row('Panels up')).toContainText(
          '“Panels up” (January 2027) would come before “Sites chosen” (February 2027)',
        );
        await page.getByRole('link', { name: 'Import milestones' }).click();
        await paste('\tPanels up\tboth\tsome day\t1');
        await expect(row('Panels up')).toContainText('Forecast: Enter a day, a month or a quarter');
        await axe(page);
      });

      await test.step('the good row is added; the other comes back in a file, and says its project itself', async () => {
        await page.getByRole('button', { name: 'Import 1 row, leave 1 wrong row out' }).click();
        await expect(page.getByText('Imported: 1 new, 0 changed. 1 wrong row was left out.')).toBeVisible();
        const file = await page.request.get(`${new URL(page.url()).pathname}/wrong.csv`);
        expect(await file.text()).toContain('Roof panels for schools,Panels up,both,some day,1,');
      });

      await test.step('set right, it is added too, and the first is unchanged', async () => {
        await page.getByRole('link', { name: 'Import another file' }).click();
        await paste('\tPanels up\tboth\t2027-Q2\tSites chosen');
        await expect(page.getByText('2 rows: 1 new, 0 changed, 1 unchanged, 0 wrong.')).toBeVisible();
        await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
        await page.getByRole('link', { name: 'See the list' }).click();
        await expect(milestone(page, 'Sites chosen')).toContainText('Feb 2027');
        await expect(milestone(page, 'Panels up')).toContainText('Q2 2027');
      });

      await test.step('the project’s page and its history tell of them', async () => {
        await page.getByRole('link', { name: 'Roof panels for schools' }).click();
        await expect(page.getByRole('table', { name: 'Milestones' })).toContainText('Panels up');
        await expect(history(page)).toContainText('Leyla Sample added 1 milestone');
      });
    });
  });
}
