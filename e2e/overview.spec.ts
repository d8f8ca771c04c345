import type { Page } from '@playwright/test';
import { sheetsOf } from './cast';
import { axe, expect, test } from './fixtures';

const groups = [
  'Economy and trade',
  'Energy',
  'Connectivity',
  'AI and digital development',
  'Security and defense',
];

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const matrix = (page: Page) =>
  page.getByRole('table', { name: 'Each working group’s project list and roadmap' });

/** Expects the word and number of days at the list and roadmap of every group. */
async function everyDeliverableSays(page: Page, word: string, days: string) {
  await expect(matrix(page).getByRole('rowheader')).toHaveText(groups.map((name) => new RegExp(`^${name}`)));
  for (const name of groups) {
    const cells = matrix(page).getByRole('row').filter({ hasText: name }).getByRole('cell');
    for (const deliverable of [0, 1]) {
      await expect(cells.nth(deliverable)).toContainText(word);
      await expect(cells.nth(deliverable)).toContainText(days);
    }
  }
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('with nothing entered, Leyla reads that every list and roadmap is outstanding since a Sunday', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByText('As of Monday, 23 November 2026, as known today, Baku time.')).toBeVisible();
  await everyDeliverableSays(page, 'Outstanding', '197 days past');
  const lists = section(page, 'Project lists and roadmaps');
  await expect(lists).toContainText('within three months of signing, by Sunday, 10 May 2026');
  await expect(lists).toContainText('No group is settled. 10 of 10 deliverables are outstanding.');
  await axe(page);
});

test('she reads that no annual meeting is planned, and what is left of the first year', async ({ page }) => {
  const annual = section(page, 'Annual meeting');
  await expect(annual).toContainText('Unplanned, soon');
  await expect(annual).toContainText('79 days left of the first year, which ends on 10 February 2027.');
  for (const reading of ['Years from signing', 'Calendar years', 'Within a year of the last']) {
    await expect(annual.getByRole('link', { name: reading })).toBeVisible();
  }
});

for (const [asOf, word, days] of [
  ['2026-04-09', 'Pending', '31 days left'],
  ['2026-04-10', 'Pending, soon', '30 days left'],
  ['2026-05-10', 'Pending, soon', '0 days left'],
  ['2026-05-11', 'Outstanding', '1 day past'],
] as const) {
  test(`as of ${asOf} she reads ${word}, ${days}`, async ({ page }) => {
    await page.getByText('Change the date').click();
    await page.getByLabel('As of', { exact: true }).fill(asOf);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(new RegExp(`asOf=${asOf}`));
    await everyDeliverableSays(page, word, days);
    await page.getByRole('link', { name: 'Back to today' }).click();
    await everyDeliverableSays(page, 'Outstanding', '197 days past');
  });
}

test('as of another day she reads only what is known of it, with a link to today', async ({ page }) => {
  await expect(section(page, 'Due next')).toBeVisible();
  await expect(section(page, 'Projects by working group')).toBeVisible();
  await page.goto('/?asOf=2027-03-15');
  await expect(matrix(page).getByRole('columnheader')).toHaveText([
    ...['Working group', 'Project list', 'Roadmap'],
  ]);
  for (const name of [
    'Due next',
    'Waiting for agreement',
    'Projects by what each side reports',
    'Projects by working group',
  ]) {
    await expect(section(page, name)).toHaveCount(0);
  }
  await expect(section(page, 'Annual meeting')).toContainText('Year 1 Not held');
  await axe(page);
  await page.getByRole('link', { name: 'overview of today' }).click();
  await expect(section(page, 'Due next')).toContainText('10 past their date');
  await expect(section(page, 'Annual meeting')).not.toContainText('Not held');
});

test('on the day before the signing nothing is in force', async ({ page }) => {
  await page.goto('/?asOf=2026-02-09');
  await expect(section(page, 'Project lists and roadmaps')).toContainText('Not in force');
  await expect(section(page, 'Annual meeting')).toContainText('Not in force');
  await expect(page.getByRole('main')).not.toContainText(/outstanding|pending|days left/i);
});

test('for a future day she reads that it holds if nothing more is entered', async ({ page }) => {
  await page.goto('/?asOf=2027-02-11');
  await expect(page.getByText('this holds if nothing more is entered')).toBeVisible();
  await expect(section(page, 'Annual meeting')).toContainText(
    '364 days left of the second year, which ends on 10 February 2028',
  );
});

test('the verdict on the lists shows its provision, reading, convention and facts', async ({ page }) => {
  await page.getByRole('link', { name: 'Facts and reading' }).click();
  await expect(page.getByRole('heading', { name: 'Project lists and roadmaps', level: 1 })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'IV.2' })).toBeVisible();
  await expect(main).toContainText('This is the tracker’s reading of the text.');
  await expect(main).toContainText('The day of signing is not counted');
  await expect(main).toContainText('Basel 1972, articles 3 and 4');
  await expect(main).toContainText('10 May 2026');
  await expect(main).toContainText('The last day is a Sunday.');
  await expect(main).toContainText('A last day that is not a working day stays as it is.');
  for (const name of groups) {
    const group = section(page, name);
    await expect(group).toContainText('Group not established');
    await expect(group.getByText('197 days past Sunday, 10 May 2026.')).toHaveCount(2);
    await expect(group.getByText('No fact is entered for it.')).toHaveCount(2);
  }
  await axe(page);
});

test('the verdict on the annual meeting shows its three readings with their periods', async ({ page }) => {
  await section(page, 'Annual meeting').getByRole('link', { name: 'IV.3' }).click();
  await expect(page.getByRole('heading', { name: 'Annual meeting', level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'IV.3' })).toBeVisible();
  const periods = [
    ['Years from signing', 'Year 1', '10 February 2026', '10 February 2027'],
    ['Calendar years', '2026 (partial)', '10 February 2026', '31 December 2026'],
    ['Within a year of the last', 'From signing', '10 February 2026', '10 February 2027'],
  ] as const;
  for (const [reading, name, from, to] of periods) {
    const row = section(page, reading).getByRole('row').filter({ hasText: name });
    await expect(row.getByRole('cell')).toHaveText([from, to, /^Unplanned/]);
  }
  await expect(section(page, 'Years from signing')).toContainText('verdict');
  await expect(section(page, 'Each working group in the same period')).toContainText(
    'The tracker’s own check, not the Charter’s',
  );
  await axe(page);
});

test('at a glance she reads both obligations, a line for each group', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const row of await matrix(page).getByRole('row').all()) {
    expect((await row.boundingBox())?.height).toBeLessThanOrEqual(44);
    await expect(row).toBeInViewport({ ratio: 1 });
  }
  await expect(section(page, 'Annual meeting')).toBeInViewport({ ratio: 1 });
  await expect(section(page, 'Due next').getByRole('heading')).toBeInViewport({ ratio: 1 });
});

test('the overview prints on one page of A4', async ({ page }) => {
  expect(await sheetsOf(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await everyDeliverableSays(page, 'Outstanding', '197 days past');
  await expect(page.getByRole('link', { name: 'Log a project' })).toHaveCount(0);
});

test('the overview is readable in dark mode', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('everything is there, and nothing overflows', async ({ page }) => {
    await everyDeliverableSays(page, 'Outstanding', '197 days past');
    await expect(section(page, 'Annual meeting')).toContainText('79 days left of the first year');
    const projects = page.getByRole('table', { name: 'Each working group’s projects by stage' });
    await expect(projects.getByRole('cell').filter({ hasText: /^0$/ })).toHaveCount(5);
    const statuses = page.getByRole('table', { name: 'Joint projects by reported status' });
    await expect(statuses.getByRole('row', { name: /^Not reported lately or never/ })).toContainText(
      '0 of 0',
    );
    expect(await sideways(page)).toBe(0);
    await axe(page);
    for (const path of ['/verdicts/project-lists-and-roadmaps', '/verdicts/annual-meeting']) {
      await page.goto(path);
      expect(await sideways(page), path).toBe(0);
      await axe(page);
    }
  });
});
