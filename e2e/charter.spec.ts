import type { Page } from '@playwright/test';
import { logProject } from './cast';
import { axe, expect, problem, test } from './fixtures';

const text = (page: Page) => page.getByRole('region', { name: 'Official text' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });
const coverage = (page: Page) =>
  page.getByRole('table', { name: /number of projects of each working group/ });
const line = (page: Page, title: string) => coverage(page).getByRole('row').filter({ hasText: title });

// Sample text, since the official text is not part of the project.
const sample = 'Sample words of the first paragraph.\n\nSample words of the second,\nin two lines.';

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla pastes the official text of a provision in two languages, changes it and removes it', async ({
      page,
    }) => {
      await test.step('a provision says what it is, and that its text has not been pasted', async () => {
        await page.goto('/charter');
        await page.getByRole('link', { name: 'Energy cooperation and interconnectors' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'I.3 Energy cooperation and interconnectors',
        );
        await expect(page.getByRole('main')).toContainText('Undertaking');
        await expect(
          page.getByRole('main').getByRole('link', { name: 'Energy', exact: true }),
        ).toHaveAttribute('href', '/groups/energy');
        await expect(text(page)).toContainText('has not been pasted yet');
        await axe(page);
      });

      await test.step('a language that is none is refused, and what was pasted is kept', async () => {
        await text(page).getByRole('link', { name: 'Paste the text in a language' }).click();
        await page.getByLabel('Language').fill('english');
        await page.getByLabel('Text', { exact: true }).fill(sample);
        await page.getByRole('button', { name: 'Save the text' }).click();
        await expect(problem(page)).toContainText('Enter a language by its tag');
        await expect(problem(page)).toContainText('Say where the text is from');
        await expect(page.getByLabel('Text', { exact: true })).toHaveValue(sample);
        await axe(page);
      });

      await test.step('with a tag and a source it stands on the page, in its own language', async () => {
        await page.getByLabel('Language').fill('EN');
        await page.getByLabel('Source').fill('Sample gazette, no. 1');
        await page.getByRole('button', { name: 'Save the text' }).click();
        await expect(page.getByText('The official text is saved.')).toBeVisible();
        const quoted = text(page).locator('blockquote');
        await expect(quoted).toHaveAttribute('lang', 'en');
        await expect(quoted.getByRole('paragraph')).toHaveCount(2);
        await expect(text(page)).toContainText('English, from Sample gazette, no. 1.');
        await axe(page);
      });

      await test.step('a second language stands beside the first', async () => {
        await text(page).getByRole('link', { name: 'Paste the text in a language' }).click();
        await page.getByLabel('Language').fill('az');
        await page.getByLabel('Text', { exact: true }).fill('Nümunə sözlər.');
        await page.getByLabel('Source').fill('Nümunə');
        await page.getByRole('button', { name: 'Save the text' }).click();
        await expect(text(page).locator('blockquote')).toHaveText('Nümunə sözlər.');
        await expect(text(page).locator('blockquote')).toHaveAttribute('lang', 'az');
        await text(page).getByRole('link', { name: 'English', exact: true }).click();
        await expect(text(page).locator('blockquote')).toContainText('Sample words of the first paragraph.');
        await axe(page);
      });

      await test.step('it is edited, removed after a question, and all of that is told', async () => {
        await text(page).getByRole('link', { name: 'Edit the English text' }).click();
        await expect(page.getByLabel('Text', { exact: true })).toHaveValue(sample);
        await page.getByLabel('Text', { exact: true }).fill('Other sample words.');
        await page.getByRole('button', { name: 'Save the text' }).click();
        await expect(text(page).locator('blockquote')).toHaveText('Other sample words.');
        await text(page).getByRole('link', { name: 'Remove the text' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Remove the English text?');
        await axe(page);
        await page.getByRole('button', { name: 'Remove the text' }).click();
        await expect(page.getByText('The official text is removed.')).toBeVisible();
        await expect(text(page).locator('blockquote')).toHaveText('Nümunə sözlər.');
        await expect(history(page)).toContainText('Leyla Sample removed the official text of I.3');
        await expect(history(page)).toContainText('Text: nothing → Nümunə sözlər.');
        await page.goto('/charter');
        await expect(page.getByRole('link', { name: 'official text (az)' })).toBeVisible();
      });
    });
  });
}

test('Leyla sees which undertakings projects serve, and which projects serve none', async ({ page }) => {
  await page.goto('/charter');
  await page.getByRole('link', { name: 'Coverage' }).click();
  await expect(page.getByRole('main')).toContainText('0 of 18 undertakings are served, 18 are not.');
  await expect(page.getByRole('region', { name: 'Undertakings that no project serves' })).toContainText(
    'Humanitarian demining',
  );
  await axe(page);

  await logProject(page, 'Storage at the substation', 'Energy');
  await page.goto('/charter/coverage');
  await expect(page.getByRole('main')).toContainText('4 of 18 undertakings are served, 14 are not.');
  await expect(line(page, 'Civil nuclear cooperation')).toContainText('Served');
  await expect(line(page, 'Transit of critical minerals')).toContainText('Not served');
  await expect(page.getByRole('main')).toContainText('1 of 1 projects serves an undertaking.');

  await page.goto('/projects?q=substation');
  await page.getByRole('link', { name: 'Storage at the substation', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Storage at the substation');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByText('Provisions that it serves').first().click();
  for (const code of ['I.1', 'I.2', 'I.4']) await page.locator(`input[value="${code}"]`).uncheck();
  await page.locator('input[value="I.3"]').uncheck();
  await page.locator('input[value="I.b"]').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The project is saved.')).toBeVisible();
  await page.goto('/charter/coverage');
  await expect(page.getByRole('main')).toContainText('0 of 1 projects serve an undertaking.');
  await expect(page.getByRole('region', { name: 'Projects that serve no undertaking' })).toContainText(
    'Storage at the substation',
  );
  await axe(page);
  await page.goto('/charter/I.b');
  await expect(page.getByRole('region', { name: 'Projects' })).toContainText('Storage at the substation');
  await axe(page);
});
