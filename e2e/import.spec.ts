import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';

const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const rows = (page: Page) => page.getByLabel('Rows', { exact: true });
const look = (page: Page) => page.getByRole('button', { name: 'Show what it would log' }).click();

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla pastes projects from a spreadsheet: what is wrong stands beside its row, and nothing is logged before all is right', async ({
      page,
    }) => {
      const text = (group: string, cost: string) =>
        [
          'Title\tWorking group\tStage\tTarget\tTags\tBudget',
          'Undersea cable\tENE\tactive\t2028-Q2\tTRIPP\t',
          `Roof panels\t${group}\t\t2027-05\t\t${cost}`,
        ].join('\n');

      await test.step('she finds the page from the list of projects', async () => {
        await page.goto('/projects');
        await page.getByRole('link', { name: 'Paste from a spreadsheet' }).first().click();
        await expect(
          page.getByRole('heading', { name: 'Log projects from a spreadsheet', level: 1 }),
        ).toBeVisible();
        await axe(page);
        await look(page);
        await expect(problem(page)).toContainText('Enter the text');
      });

      await test.step('cells that cannot be read are named by row and column', async () => {
        await rows(page).fill(text('Waterways', 'much'));
        await look(page);
        await expect(problem(page)).toContainText('2 cells have to be mended, in line 3.');
        const row = page
          .getByRole('table', { name: 'What would be logged' })
          .getByRole('row', { name: /Roof/ });
        await expect(row).toContainText('Group: “Waterways” is no group in which you may log projects');
        await expect(row).toContainText('Cost: “much” is no amount with its currency');
        await expect(page.getByRole('button', { name: /^Log \d/ })).toHaveCount(0);
        await expect(rows(page)).toHaveValue(/Waterways/);
        await axe(page);
      });

      await test.step('set right, they are shown, and logged at once', async () => {
        await rows(page).fill(text('Energy', 'EUR 1 250 000'));
        await look(page);
        await expect(page.getByText('From whom an amount comes is not read.')).toBeVisible();
        await page.getByRole('button', { name: 'Log 2 projects' }).click();
        await expect(page.getByText('The projects are logged.')).toBeVisible();
        await expect(page.getByText('2 projects', { exact: true })).toBeVisible();
        await page.getByRole('link', { name: 'Roof panels', exact: true }).click();
        await expect(page.getByRole('main')).toContainText('ENE-002');
        await expect(page.getByRole('main')).toContainText('EUR 1,250,000.00');
        await expect(page.getByRole('main')).toContainText('By May 2027');
      });

      await test.step('a file does as well; a title that is there already is remarked', async () => {
        await page.goto('/projects/import');
        await page.getByLabel(/Or a file/).setInputFiles({
          name: 'projects.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'Title,Group,Known to,Risk\r\nUndersea cable,ENE,,high\r\n"Panels, bought",ENE,my side only,\r\n\'=1+1,ENE,,\r\n',
          ),
        });
        await look(page);
        const table = page.getByRole('table', { name: 'What would be logged' });
        await expect(table).toContainText('ENE has a project of this title: ENE-001');
        await expect(table).toContainText('Panels, bought');
        await expect(page.getByText('The column “Risk” is not known, and will not be logged.')).toBeVisible();
        await axe(page);
        await page.getByRole('button', { name: 'Log 3 projects' }).click();
        await expect(page.getByText('5 projects', { exact: true })).toBeVisible();
        await expect(page.getByRole('link', { name: '=1+1', exact: true })).toBeVisible();
        await expect(page.getByRole('row', { name: /Panels, bought/ })).toContainText('AZ only');
      });
    });
  });
}
