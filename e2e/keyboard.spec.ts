import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
const showsFocus = (target: Locator) =>
  target.evaluate((element) => getComputedStyle(element).outlineStyle !== 'none');

/** Presses Tab until the target has a visible focus. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < 120 && !(await isFocused(target)); stop += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  expect(await showsFocus(target), `the focus on ${target} is seen`).toBe(true);
}

/** Presses keys until the target appears, since the page may not be listening yet. */
async function press(page: Page, keys: readonly string[], target: Locator) {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key);
    await expect(target).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

test('Leyla skips to the content with the first key', async ({ page }) => {
  await page.goto('/');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Log a project' })).toBeFocused();
});

test('she logs a project by keyboard alone, including a mistake', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Log a project' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Log a project', level: 1 })).toBeVisible();

  const group = page.getByRole('combobox', { name: 'Working group' });
  await tabTo(page, group);
  await page.keyboard.type('Energy');
  await expect(group).toHaveValue('ENE');
  const log = page.getByRole('button', { name: 'Log the project' });
  await tabTo(page, log);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const title = page.getByRole('textbox', { name: 'Title' }).first();
  await expect(title).toBeFocused();
  await page.keyboard.type('Gas storage, g p?');
  await expect(title).toHaveValue('Gas storage, g p?');
  await page.keyboard.press('Enter');

  await expect(page.getByText('The project is logged.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Gas storage, g p?', level: 1 })).toBeVisible();
});

test('letters open sections and the search, until she turns them off', async ({ page }) => {
  await press(page, ['g', 'm'], page.getByRole('heading', { name: 'Meetings', level: 1 }));
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search projects' })).toBeFocused();
  await page.keyboard.type('nothing of the kind');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No project matches')).toBeVisible();
  const letters = page.getByRole('checkbox');
  await press(page, ['?'], letters);
  await expect(letters).toBeChecked();
  await axe(page);
  await tabTo(page, letters);
  await page.keyboard.press('Space');
  await expect(letters).not.toBeChecked();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }).click();
  await expect(page.getByRole('heading', { name: 'Projects', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search projects' })).not.toBeFocused();
  await expect(page).toHaveURL(/\/projects$/);
});
