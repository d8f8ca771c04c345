import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { readXlsx } from '@/lib/formats/xlsx-reader';
import { axe, expect, test } from './fixtures';

const limits = { rows: 100, columns: 50 };

const upload = async (page: Page, of: string, file: { name: string; buffer: Buffer }) => {
  await page.goto(`/import?of=${of}`);
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ ...file, mimeType: 'application/octet-stream' });
  await page.getByRole('button', { name: 'Upload and preview' }).click();
};
const row = (page: Page, name: string) =>
  page.getByRole('table', { name: 'What each row would do' }).getByRole('row').filter({ hasText: name });
const workbook = async (lines: readonly (readonly string[])[]) => {
  const data = lines.map((cells) => cells.map((value) => ({ type: String, value })));
  return Buffer.from(await writeWorkbook(data, { sheet: 'Layihələr' }).toBuffer());
};

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a ministry’s spreadsheet comes in, is corrected, and comes in again', async ({ page }) => {
      const heads = ['Ad', 'Group', 'Stage', 'Start', 'Cost'];
      const good = ['Gəncə solar park', 'ENE', 'active', '2027-Q3', 'EUR 1 250 000'];
      const dated = ['Port study', 'Energy', '', '05/10/2027', ''];
      const wrong = ['=Roofs', 'Waterways', '', '', 'much'];

      await test.step('she finds it from the list of projects, and sees what each row would do', async () => {
        await page.goto('/projects');
        await page.getByRole('link', { name: 'Import a file' }).first().click();
        await expect(page.getByRole('heading', { name: 'Import projects', level: 1 })).toBeVisible();
        await axe(page);
        await upload(page, 'projects', {
          name: 'layihələr.xlsx',
          buffer: await workbook([heads, good, dated, wrong]),
        });
        await expect(page.getByRole('heading', { name: 'layihələr.xlsx', level: 1 })).toBeVisible();
        await axe(page);
      });

      await test.step('she says what a column holds, and whether the day or the month comes first', async () => {
        await page.getByLabel('“Ad”').selectOption('Title');
        await page.getByRole('button', { name: 'Read again' }).click();
        await expect(row(page, 'Port study')).toContainText('“05/10/2027” may be read in two ways');
        await page
          .getByLabel(/what comes first in dates such as 05\/10\/2027/)
          .selectOption('The day: 5 October 2027');
        await page.getByRole('button', { name: 'Read again' }).click();
        await expect(page.getByText('3 rows: 2 new, 0 changed, 0 unchanged, 1 wrong.')).toBeVisible();
        await expect(row(page, 'Gəncə')).toContainText('New');
        await expect(row(page, 'Roofs')).toContainText(
          '“Waterways” is no group in which you may log projects',
        );
        await axe(page);
      });

      await test.step('she imports the good rows, and takes the wrong one home with its reasons', async () => {
        await page.getByRole('button', { name: 'Import 2 rows, leave 1 wrong row out' }).click();
        await expect(page.getByText('Imported: 2 new, 0 changed. 1 wrong row was left out.')).toBeVisible();
        await axe(page);
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Download wrong rows (Excel)' }).click();
        const read = await readXlsx(readFileSync(await (await download).path()), limits);
        expect(read).toMatchObject({
          value: {
            sheets: [
              {
                rows: [
                  [...heads, 'Reason'],
                  [...wrong, expect.stringContaining('Waterways')],
                ],
              },
            ],
          },
        });
      });

      await test.step('corrected, it comes in again: what is there is unchanged, and its columns are remembered', async () => {
        const corrected = ['=Roofs', 'ENE', '', '', 'USD 5'];
        const moved = ['Gəncə solar park', 'ENE', 'completed', '', ''];
        await upload(page, 'projects', {
          name: 'again.xlsx',
          buffer: await workbook([heads, moved, corrected]),
        });
        await expect(page.getByText('The columns are read as you chose')).toBeVisible();
        await expect(page.getByText('2 rows: 1 new, 1 changed, 0 unchanged, 0 wrong.')).toBeVisible();
        await expect(row(page, 'Gəncə')).toContainText('Stage: active → completed');
        await page.getByRole('button', { name: 'Import 2 rows' }).click();
        await expect(page.getByText('Imported: 1 new, 1 changed.')).toBeVisible();
        await page.getByRole('link', { name: 'Unchanged (2)' }).click();
        await expect(row(page, 'Roofs')).toContainText('Unchanged');
        await page.goto('/projects?q=roofs');
        await expect(page.getByRole('link', { name: '=Roofs', exact: true })).toBeVisible();
      });

      await test.step('a file that is no workbook is refused beside its field', async () => {
        await upload(page, 'projects', { name: 'bad.xlsx', buffer: Buffer.from('PK\u0003\u0004nothing') });
        await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
          'not a workbook',
        );
        await axe(page);
      });

      await test.step('pasted rows go the same way', async () => {
        await page.goto('/import?of=organisations');
        await page
          .getByLabel('Rows', { exact: true })
          .fill('Name\tSector\tHome\nExample Rail\tpublic\tGeorgia');
        await page.getByRole('button', { name: 'Preview rows' }).click();
        await page.getByRole('button', { name: 'Import 1 row', exact: true }).click();
        await expect(page.getByText('Imported: 1 new, 0 changed.')).toBeVisible();
      });
    });
  });
}
