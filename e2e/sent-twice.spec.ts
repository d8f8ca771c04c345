import type { Page } from '@playwright/test';
import { logProject } from './cast';
import { expect, test } from './fixtures';

test.use({ javaScriptEnabled: false });

/**
 * Presses the button and sends the same request again, as a double click does. Returns the second answer's
 * page.
 */
async function pressTwice(page: Page, button: string): Promise<string> {
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: button, exact: true }).click();
  const first = await sent;
  await page.waitForLoadState();
  const { 'content-type': type = '' } = await first.allHeaders();
  const again = await page.request.post(first.url(), {
    headers: { 'content-type': type, origin: new URL(first.url()).origin, accept: 'text/html' },
    data: first.postDataBuffer() ?? Buffer.alloc(0),
  });
  expect(again.status()).toBe(200);
  return again.url();
}

test('Leyla double-clicks, and nothing is added twice', async ({ page }) => {
  await test.step('a project is logged once, and the second click leads to it too', async () => {
    await page.goto('/projects/new');
    await page.getByLabel('Title', { exact: true }).first().fill('Twice clicked');
    await page.getByRole('combobox', { name: 'Working group' }).selectOption({ label: 'Energy' });
    expect(await pressTwice(page, 'Log the project')).toBe(page.url());
    await expect(page.getByText('The project is logged.')).toBeVisible();
    await page.goto('/projects');
    await expect(page.getByText('1 project', { exact: true })).toBeVisible();
  });

  await test.step('rows of a spreadsheet are logged once, and so are milestones and notes', async () => {
    await page.goto('/import?of=projects');
    await page
      .getByLabel('Rows', { exact: true })
      .fill('Title\tGroup\nUndersea cable\tENE\nRoof panels\tENE');
    await page.getByRole('button', { name: 'Preview rows' }).click();
    expect(await pressTwice(page, 'Import 2 rows')).toBe(page.url());
    await expect(page.getByText('Imported: 2 new, 0 changed.')).toBeVisible();
    await page.goto('/projects');
    await expect(page.getByText('3 projects', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Roof panels', exact: true }).click();
    await page.getByLabel('Note', { exact: true }).fill('Spoke with the operator.');
    await pressTwice(page, 'Add the note');
    await expect(page.getByRole('main').getByText('Spoke with the operator.')).toHaveCount(1);
  });

  await test.step('who wants the same once more opens the form once more', async () => {
    await logProject(page, 'Meant twice', 'Energy');
    await page.goto('/projects/new?group=ENE');
    await page.getByLabel('Title', { exact: true }).first().fill('Meant twice');
    await page.getByRole('button', { name: 'Log the project' }).click();
    expect(await pressTwice(page, 'Log it all the same')).toBe(page.url());
    await page.goto('/projects?q=meant');
    await expect(page.getByText('2 projects', { exact: true })).toBeVisible();
  });
});
