import type { Page } from '@playwright/test';
import { axe, expect, problem, test } from './fixtures';

const rows = (page: Page) => page.getByLabel('Rows', { exact: true });
const row = (page: Page, name: string) =>
  page.getByRole('table', { name: 'What each row would do' }).getByRole('row').filter({ hasText: name });
const look = (page: Page) => page.getByRole('button', { name: 'Preview rows' }).click();
const upload = async (page: Page, buffer: Buffer) => {
  await page.goto('/import?of=projects');
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'projects.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Upload and preview' }).click();
};

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla sends a file that is far too large, and is told so on a page', async ({ page }) => {
      await upload(page, Buffer.alloc(12_000_000, 'a'));
      await expect(page.getByRole('heading', { name: 'This file is too large', level: 1 })).toBeVisible();
      await expect(page.getByText('may have 5 MB')).toBeVisible();
      await axe(page);
      await upload(page, Buffer.alloc(6_000_000, 'a'));
      await expect(problem(page)).toContainText('The file is larger than 5 MB.');
      await upload(page, Buffer.alloc(0));
      await expect(problem(page)).toContainText('This file is empty. Choose one that has rows');
    });

    test('Leyla pastes projects from a spreadsheet: cells that cannot be read are named, and good rows are logged', async ({
      page,
    }) => {
      const text = (group: string, cost: string) =>
        [
          'Title\tWorking group\tStage\tTarget\tTags\tBudget',
          'Undersea cable\tENE\tactive\t2028-Q2\tTRIPP\t',
          `Roof panels\t${group}\t\t2027-05\t\t${cost}`,
        ].join('\n');

      await test.step('an older address leads to the page', async () => {
        await page.goto('/projects/import');
        await expect(page.getByRole('heading', { name: 'Import projects', level: 1 })).toBeVisible();
        const formats = page.getByRole('region', { name: 'How cells are written' });
        await expect(formats).toContainText('An amount with its currency, such as EUR 1250000');
        await expect(formats).toContainText('Example Works (private, Georgia): builder');
        await look(page);
        await expect(problem(page)).toBeVisible();
        await axe(page);
      });

      await test.step('cells that cannot be read are named in their row', async () => {
        await rows(page).fill(text('Waterways', 'much'));
        await look(page);
        await expect(page.getByLabel('“Budget”')).toBeHidden();
        await expect(page.getByText('2 rows: 1 new, 0 changed, 0 unchanged, 1 wrong.')).toBeVisible();
        await expect(row(page, 'Roof panels')).toContainText(
          'Group: “Waterways” is no group in which you may log projects',
        );
        await expect(row(page, 'Roof panels')).toContainText('Cost: “much” is no amount with its currency');
        await axe(page);
      });

      await test.step('she logs the row that is right', async () => {
        await page.getByRole('button', { name: 'Import 1 row, leave 1 wrong row out' }).click();
        await expect(page.getByText('Imported: 1 new, 0 changed. 1 wrong row was left out.')).toBeVisible();
        await axe(page);
      });

      await test.step('the same rows set right: one is there already, the other is logged', async () => {
        await page.getByRole('link', { name: 'Import another file' }).click();
        await rows(page).fill(text('Energy', 'EUR 1 250 000'));
        await look(page);
        await expect(row(page, 'Undersea cable')).toContainText('UnchangedENE-001');
        await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
        await page.getByRole('link', { name: 'See the list' }).click();
        await expect(page.getByText('2 projects', { exact: true })).toBeVisible();
        await page.getByRole('link', { name: 'Roof panels', exact: true }).click();
        await expect(page.getByRole('main')).toContainText('ENE-002');
        await expect(page.getByRole('main')).toContainText('EUR 1,250,000.00');
        await expect(page.getByRole('main')).toContainText('By May 2027');
      });

      await test.step('a file does as well, below a title of its own; columns that are not read are named', async () => {
        await upload(
          page,
          Buffer.from(
            'Our list\r\nTitle,Group,Known to,Risk,Private\r\nUndersea cable,ENE,,high,\r\n"Panels, bought",ENE,,,yes\r\n\'=1+1,ENE,,,\r\n',
          ),
        );
        await expect(page.getByText('Line 1 stands above the headings and is not read')).toBeVisible();
        await expect(page.getByText('“Known to”, “Private” are read as one: Known to.')).toBeVisible();
        await expect(
          page.getByRole('group', { name: 'Columns that are not read' }).getByLabel('“Risk”'),
        ).toBeVisible();
        await expect(
          page.getByRole('group', { name: 'How the columns are read' }).getByLabel('“Title”'),
        ).toBeVisible();
        await axe(page);
        await page.getByRole('button', { name: 'Import 2 rows', exact: true }).click();
        await page.getByRole('link', { name: 'See the list' }).click();
        await expect(page.getByText('4 projects', { exact: true })).toBeVisible();
        await expect(page.getByRole('link', { name: '=1+1', exact: true })).toBeVisible();
        await expect(page.getByRole('row', { name: /Panels, bought/ })).toContainText('AZ only');
      });

      await test.step('a file that cannot be read letter by letter is refused, and she is told how to save it', async () => {
        await upload(page, Buffer.from([0x50, 0xfd, 0x6c, 0x2c, 0xde]));
        await expect(problem(page)).toContainText('in Excel, Save As and “CSV UTF-8 (Comma delimited)”');
      });

      await test.step('in UTF-16 it is read, and she says which line has the headings and what a column holds', async () => {
        const headings = 'Ad\tQrup\tMəqsəd';
        await upload(
          page,
          Buffer.from(`\uFEFF${headings}\nGəncə limanı və İqtisadi zona\tENE\tYük\n`, 'utf16le'),
        );
        await expect(page.getByText('No headings were found')).toBeVisible();
        await page.getByLabel('Line of the headings').selectOption({ label: 'Line 1: Ad · Qrup · Məqsəd' });
        await page.getByRole('button', { name: 'Read again' }).click();
        const unread = page.getByRole('group', { name: 'Columns that are not read' });
        await unread.getByLabel('“Ad”').selectOption('Title');
        await unread.getByLabel('“Qrup”').selectOption('Group');
        await page.getByRole('button', { name: 'Read again' }).click();
        await expect(row(page, 'Gəncə')).toContainText('New');
        await axe(page);
        await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
        await page.getByRole('link', { name: 'See the list' }).click();
        await expect(
          page.getByRole('link', { name: 'Gəncə limanı və İqtisadi zona', exact: true }),
        ).toBeVisible();
      });

      await test.step('a title that its group has is held back until she ticks its row', async () => {
        await page.goto('/import?of=projects');
        await rows(page).fill('Title\tGroup\nPier\tENE\nPIER\tENE\npanels, bought\tENE');
        await look(page);
        await expect(
          page.getByText('3 rows: 1 new, 0 changed, 0 unchanged, 0 wrong, 2 held back.'),
        ).toBeVisible();
        await expect(row(page, 'Held back').first()).toContainText('Line 2 has this title in this group');
        await axe(page);
        await page.getByLabel('Line 3: PIER').check();
        await page.getByRole('button', { name: 'Import 1 row and those ticked' }).click();
        await expect(page.getByText('Imported: 2 new, 0 changed. 1 row was held back.')).toBeVisible();
        await page.getByRole('button', { name: 'Import the ticked rows' }).click();
        await expect(page.getByText('No row is ticked, so nothing was written')).toBeVisible();
        await axe(page);
      });
    });
  });
}
