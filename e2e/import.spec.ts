import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';

const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });
const rows = (page: Page) => page.getByLabel('Rows', { exact: true });
const choose = (page: Page, buffer: Buffer) =>
  page.getByLabel(/Or a file/).setInputFiles({ name: 'projects.csv', mimeType: 'text/csv', buffer });
const look = (page: Page) => page.getByRole('button', { name: 'Show what it would log' }).click();

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla pastes projects from a spreadsheet: faults are marked in their cells, and good rows are logged', async ({
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
        await page.getByRole('link', { name: 'Import a file' }).first().click();
        await page.getByRole('link', { name: 'Only log new projects' }).click();
        await expect(
          page.getByRole('heading', { name: 'Log projects from a spreadsheet', level: 1 }),
        ).toBeVisible();
        await axe(page);
        await look(page);
        await expect(problem(page)).toContainText('Enter the text');
      });

      await test.step('cells that cannot be read are marked in their row, and named on top', async () => {
        await rows(page).fill(text('Waterways', 'much'));
        await look(page);
        await expect(problem(page)).toContainText('2 cells need fixing, in line 3.');
        const row = page
          .getByRole('table', { name: 'What would be logged' })
          .getByRole('row', { name: /Roof/ });
        await expect(row.getByRole('cell', { name: /Waterways/ })).toContainText(
          '“Waterways” is no group in which you may log projects',
        );
        await expect(row).toContainText('Cost: much“much” is no amount with its currency');
        await problem(page).getByRole('link', { name: 'Line 3, Cost:' }).click();
        await expect(page.locator(':target, :focus')).toContainText('Cost: much');
        await axe(page);
      });

      await test.step('she logs the row that is right; the other stays in the form, to be mended', async () => {
        await page.getByRole('button', { name: 'Log 1 project, keep 1 row to fix' }).click();
        await expect(page.getByText('1 project is logged.')).toBeVisible();
        await expect(rows(page)).toHaveValue(/^Title\tWorking group.*\nRoof panels\tWaterways/);
        await expect(problem(page)).toContainText('2 cells need fixing, in line 2.');
        await axe(page);
      });

      await test.step('set right, it is shown, and logged at once', async () => {
        const [headings, , roofs] = text('Energy', 'EUR 1 250 000').split('\n');
        await rows(page).fill(`${headings}\n${roofs}`);
        await look(page);
        await expect(page.getByText('From whom an amount comes is not read.')).toBeVisible();
        await page.getByRole('button', { name: 'Log 1 project', exact: true }).click();
        await expect(page.getByText('1 project is logged.')).toBeVisible();
        await expect(page.getByText('2 projects', { exact: true })).toBeVisible();
        await page.getByRole('link', { name: 'Roof panels', exact: true }).click();
        await expect(page.getByRole('main')).toContainText('ENE-002');
        await expect(page.getByRole('main')).toContainText('EUR 1,250,000.00');
        await expect(page.getByRole('main')).toContainText('By May 2027');
      });

      await test.step('a file does as well; a title that is there already is remarked', async () => {
        await page.goto('/projects/import');
        await choose(
          page,
          Buffer.from(
            'Title,Group,Known to,Risk\r\nUndersea cable,ENE,,high\r\n"Panels, bought",ENE,my side only,\r\n\'=1+1,ENE,,\r\n',
          ),
        );
        await look(page);
        const table = page.getByRole('table', { name: 'What would be logged' });
        await expect(table).toContainText('ENE has a project of this title: ENE-001');
        await expect(table).toContainText('Panels, bought');
        await expect(page.getByText('The column “Risk” is not read.')).toBeVisible();
        await axe(page);
        await page.getByRole('button', { name: 'Log 3 projects' }).click();
        await expect(page.getByText('5 projects', { exact: true })).toBeVisible();
        await expect(page.getByRole('link', { name: '=1+1', exact: true })).toBeVisible();
        await expect(page.getByRole('row', { name: /Panels, bought/ })).toContainText('AZ only');
      });

      await test.step('a file that cannot be read letter by letter is refused, and she is told how to save it', async () => {
        await page.goto('/projects/import');
        await choose(page, Buffer.from([0x50, 0xfd, 0x6c, 0x2c, 0xde]));
        await look(page);
        await expect(problem(page)).toContainText('in Excel, Save As and “CSV UTF-8 (Comma delimited)”');
      });

      await test.step('in UTF-16 it is read, and she says what a column holds whose heading is not known', async () => {
        const headings = 'Ad\tQrup\tMəqsəd';
        await choose(
          page,
          Buffer.from(`\uFEFF${headings}\nGəncə limanı və İqtisadi zona\tENE\tYük\n`, 'utf16le'),
        );
        await look(page);
        await page.getByText('How the columns are read').click();
        await page.getByLabel('Line of the headings').selectOption({ label: 'Line 1: Ad · Qrup · Məqsəd' });
        await page.getByRole('button', { name: 'Read again' }).click();
        const unread = page.getByRole('group', { name: 'Columns that are not read' });
        await unread.getByLabel('“Ad”').selectOption('Title');
        await unread.getByLabel('“Qrup”').selectOption('Group');
        await unread.getByRole('button', { name: 'Read again' }).click();
        await expect(page.getByLabel('“Ad”')).toHaveValue('title');
        await expect(rows(page)).toHaveValue(/^Ad\tQrup/);
        await axe(page);
        await page.getByRole('button', { name: 'Log 1 project', exact: true }).click();
        await expect(
          page.getByRole('link', { name: 'Gəncə limanı və İqtisadi zona', exact: true }),
        ).toBeVisible();
      });
    });
  });
}
