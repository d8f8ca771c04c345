import type { Locator, Page } from '@playwright/test';
import { logProject } from './cast';
import { axe, expect, test } from './fixtures';

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
const showsFocus = (target: Locator) =>
  target.evaluate((element) => getComputedStyle(element).outlineStyle !== 'none');

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search, go to a page' });
const typing = (page: Page) => palette(page).getByRole('combobox');
const choice = (page: Page, name: string) => palette(page).getByRole('option', { name });

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

test('/ opens a palette of pages, acts and rows, by the arrow keys and Enter', async ({ page }) => {
  await logProject(page, 'Wind corridor', 'Energy');
  await page.goto('/history');

  await test.step('it lists pages and acts, and says its keys; Escape gives the focus back', async () => {
    const name = page.getByRole('link', { name: 'Concord' });
    await name.focus();
    await press(page, ['/'], typing(page));
    await expect(typing(page)).toBeFocused();
    await expect(typing(page)).toHaveAccessibleDescription(/Enter opens, Escape closes/);
    await typing(page).fill('');
    await expect(choice(page, 'Deadlines')).toBeVisible();
    await expect(palette(page).getByRole('group', { name: 'Begin' })).toContainText('New meeting');
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect(name).toBeFocused();
  });

  await test.step('what she types finds rows of every kind; an arrow chooses, Enter opens', async () => {
    await page.keyboard.press('/');
    await typing(page).fill('ener');
    await expect(palette(page).getByRole('group', { name: 'Working groups' })).toContainText('Energy');
    await typing(page).fill('wind');
    await expect(choice(page, 'Wind corridor')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(choice(page, 'Search projects')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await axe(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Wind corridor', level: 1 })).toBeVisible();
  });

  await test.step('letters typed at once are typed, not taken for shortcuts', async () => {
    await page.keyboard.type('/new mee');
    await expect(typing(page)).toHaveValue('new mee');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /meeting/i, level: 1 })).toBeVisible();
  });

  await test.step('a click works too, and one beside it closes it', async () => {
    await page.getByRole('main').click({ position: { x: 2, y: 2 } });
    await press(page, ['/'], typing(page));
    await page.mouse.click(4, 400);
    await expect(palette(page)).toHaveCount(0);
    await press(page, ['/'], typing(page));
    await choice(page, 'Organisations').click();
    await expect(page.getByRole('heading', { name: 'Organisations', level: 1 })).toBeVisible();
  });
});

test('where the palette cannot be loaded, / leads to the search field', async ({ page }) => {
  await page.route('**/palette', (route) => route.abort());
  await page.goto('/history');
  const field = page.getByRole('searchbox', { name: 'Search projects' });
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type('wind');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/projects\?q=wind$/);
});

test('the server answers a stuck key only so often', async ({ page }) => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => page.request.get('/palette?q=wind')));
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(10);
  expect(statuses).toContain(429);
});

test('letters open sections and the search, until she turns them off', async ({ page }) => {
  await press(page, ['g', 'm'], page.getByRole('heading', { name: 'Meetings', level: 1 }));
  await page.keyboard.press('/');
  await page.keyboard.type('nothing of the kind');
  await expect(typing(page)).toHaveValue('nothing of the kind');
  await expect(choice(page, 'Search projects')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No project matches')).toBeVisible();
  await expect(palette(page)).toHaveCount(0);
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
  await expect(palette(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/projects$/);
});

test('an act done again keeps the focus at its place; one that takes its button away leaves it on the notice', async ({
  page,
}) => {
  await logProject(page, 'Reading rooms online', 'Energy');
  for (const status of ['At risk', 'On track']) {
    await page.getByRole('radio', { name: status }).check();
    await page.getByRole('button', { name: 'Report' }).press('Enter');
    await expect(page.getByRole('region', { name: 'Status' })).toContainText(`AZ Azerbaijan${status}`);
    await expect(page.locator('#status-by-party')).toBeFocused();
  }
  await page.goto('/people');
  const technical = page.getByRole('form', { name: 'Invite technical staff' });
  await technical.getByLabel('Name').fill('Dana Example');
  await technical.getByLabel('E-mail address').fill('dana@example.org');
  await technical.getByRole('button', { name: 'Invite' }).press('Enter');
  const withdraw = page.getByRole('form', { name: 'Withdraw the invitation of Dana Example' });
  await withdraw.getByRole('button').press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The invitation is withdrawn' })).toBeFocused();
  await axe(page);
});
