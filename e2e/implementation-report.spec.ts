import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { issueReport, logProject } from './cast';
import { axe, expect, test } from './fixtures';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a report is issued, fetched and verified', async ({ page }) => {
      await logProject(page, 'Storage at the substation', 'Energy');
      await page.getByRole('link', { name: 'Edit', exact: true }).first().click();
      await page.locator('summary', { hasText: 'Result' }).click();
      await page.getByLabel('Intended result').fill('Power through the night');
      await page.getByLabel('Evidence that it came about').fill('Meter readings of October');

      await test.step('evidence needs its day, and no day to come', async () => {
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByLabel('Day of the evidence')).toHaveAccessibleDescription(
          /Enter the day of the evidence/,
        );
        await page.getByLabel('Day of the evidence').fill('2026-12-24');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByLabel('Day of the evidence')).toHaveAccessibleDescription(/has not come yet/);
        await page.getByLabel('Day of the evidence').fill('2026-11-20');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('Shown on 20 November 2026')).toBeVisible();
      });

      await test.step('the draft tells progress and results apart', async () => {
        await page.goto('/reports');
        await axe(page);
        await page.getByRole('link', { name: 'Draft a report' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'Implementation report as of 23 November 2026',
        );
        await expect(page.getByText('Since signing')).toBeVisible();
        await expect(page.getByText('Results: 1 project shows one')).toBeVisible();
        const results = page.getByRole('region', { name: 'Results shown since' });
        await expect(results).toContainText('Meter readings of October');
        await axe(page);
        await page.getByRole('link', { name: 'One page' }).click();
        await expect(results).toHaveCount(0);
        await axe(page);
      });

      await page.goto('/reports/draft?on=2026-11-19');
      await expect(page.getByText('Results: none shown')).toBeVisible();

      const id = await issueReport(page, 'For the annual meeting');
      await expect(page.getByText('Report 1 is issued.')).toBeVisible();
      await axe(page);

      const bytes = await test.step('its files are the same whenever they are fetched', async () => {
        const fetched = await page.request.get(`/reports/${id}/files/AZ.docx`);
        const first = await fetched.body();
        await logProject(page, 'A project of a later hour', 'Energy');
        expect((await (await page.request.get(`/reports/${id}/files/AZ.docx`)).body()).equals(first)).toBe(
          true,
        );
        const text = strFromU8(unzipSync(first)['word/document.xml'] ?? new Uint8Array());
        expect(text).toContain('Power through the night');
        expect(text.indexOf('Azerbaijan')).toBeLessThan(text.indexOf('United States'));
        const rows = await readSheet(await (await page.request.get(`/reports/${id}/files/US.xlsx`)).body());
        expect(rows.some(([group]) => group === 'Energy')).toBe(true);
        await page.goto(`/reports/${id}`);
        await expect(page.getByText('A project of a later hour')).toHaveCount(0);
        return first;
      });

      await test.step('a page says whether a file is it', async () => {
        await page.goto('/reports/check');
        await axe(page);
        const file = (name: string, buffer: Buffer) =>
          page
            .getByLabel('File', { exact: true })
            .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
        await file('report.docx', bytes);
        await page.getByRole('button', { name: 'Check file' }).click();
        await expect(
          page.getByText(
            'This is Report 1, as of 23 November 2026, the copy of Azerbaijan, Word, unchanged.',
          ),
        ).toBeVisible();
        await axe(page);
        await file('report.docx', Buffer.concat([bytes, Buffer.from(' ')]));
        await page.getByRole('button', { name: 'Check file' }).click();
        await expect(page.getByText('No issued report has these bytes.')).toBeVisible();
        await page.getByLabel('SHA-256').fill(sha256(bytes).toUpperCase());
        await page.getByRole('button', { name: 'Check hash' }).click();
        await expect(page.getByText('the copy of Azerbaijan, Word, unchanged.')).toBeVisible();
        await file('large.docx', Buffer.alloc(10 * 1024 * 1024 + 1));
        await page.getByRole('button', { name: 'Check file' }).click();
        await expect(page.getByText('The file has more than 10 MB')).toBeVisible();
      });
    });
  });
}

test('the one-page form prints on one page', async ({ page }) => {
  await page.goto('/reports/draft?form=short');
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a workbook of a draft has a sheet for each table', async ({ page }) => {
  const answer = await page.request.get('/reports/draft.xlsx?on=2026-11-23');
  const parts = unzipSync(await answer.body());
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(9);
  expect((await page.request.get('/reports/nothing/files/AZ.docx')).status()).toBe(404);
  expect((await page.request.get('/reports/nothing')).status()).toBe(404);
});
