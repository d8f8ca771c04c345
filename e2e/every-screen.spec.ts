import type { Page } from '@playwright/test';
import { addressOf, screensOf } from './addresses';
import {
  addOrganisation,
  callForBriefs,
  enterAction,
  enterDecree,
  enterText,
  issueReport,
  leyla,
  logProject,
  planMeeting,
  recordDecision,
  recordEnergysList,
  uploadFile,
} from './cast';
import { axe, axeWithoutScripts, expect, test } from './fixtures';

const idIn = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';

/** Creates one of everything, and returns the addresses of all pages with it. */
async function everyScreen(page: Page): Promise<string[]> {
  await page.goto('/people');
  const person = await page.getByRole('link', { name: leyla.name, exact: true }).getAttribute('href');
  await logProject(page, 'A first thought', 'Connectivity', { privately: true });
  const thought = idIn(page);
  await logProject(page, 'W'.repeat(190), 'Economy and trade');
  await logProject(page, 'Storage at the substation', 'Energy');
  const project = idIn(page);
  await page.goto('/groups/energy/roadmap');
  const add = page.getByRole('form', { name: 'Add a milestone' });
  await add.getByLabel('Project').selectOption(project);
  await add.getByLabel('Milestone', { exact: true }).fill('Feasibility study');
  await add.getByLabel('Forecast').fill('2027-03');
  await add.getByRole('button').click();
  const edit = page.getByRole('link', { name: 'Edit “Feasibility study”' });
  const milestone = /edit=([^#]+)/.exec((await edit.getAttribute('href')) ?? '')?.[1] ?? '';
  await planMeeting(page, '2027-01-28');
  const meeting = idIn(page);
  const item = await callForBriefs(page, meeting);
  await planMeeting(page, '2026-11-20');
  const past = idIn(page);
  await page.getByRole('link', { name: 'Enter an action' }).click();
  await enterAction(page);
  const action = idIn(page);
  const decision = await recordDecision(page, past);
  await recordEnergysList(page, 'Storage at the substation');
  await page.getByText('Partly settled').first().waitFor();
  await addOrganisation(page, 'Example Institute');
  const organisation = idIn(page);
  await page.goto('/agreements');
  await page.getByRole('link', { name: 'Energy: project list' }).click();
  await page.getByRole('heading', { name: 'Energy: project list', level: 1 }).waitFor();
  const agreement = idIn(page);
  await enterText(page, 'I.3');
  await page.goto('/groups/energy/established');
  await page.getByLabel('Established on').fill('2026-03-01');
  await page.getByLabel('Reference').fill('Note 12');
  await page.getByRole('button', { name: 'Enter the establishment' }).click();
  await page.getByText('The establishment of the group is entered.').waitFor();
  await page.goto('/groups/energy/co-chairs');
  await page.getByLabel('Person').selectOption({ label: leyla.name });
  await page.getByRole('button', { name: 'Name the co-chair' }).click();
  const end = page.getByRole('link', { name: `End the term of ${leyla.name}` });
  const coChair = (await end.getAttribute('href'))?.replace('/end', '') ?? '';
  const decree = await enterDecree(page);
  const file = await uploadFile(page);
  const report = await issueReport(page);
  const one = {
    action,
    agreement,
    coChair,
    decision,
    decree,
    import: file,
    item,
    meeting,
    milestone,
    organisation,
    project,
    report,
    thought,
    person: person ?? '',
    unestablished: 'connectivity',
  };
  return screensOf().map((screen) => addressOf(screen, one));
}

/** Dates in ISO form that the page shows; fields and examples beside them are left out. */
const storedDates = (page: Page) =>
  page.evaluate(() => {
    const screen = document.querySelector('main')?.cloneNode(true);
    if (!(screen instanceof HTMLElement)) return ['no screen'];
    for (const typed of screen.querySelectorAll('.hint, textarea')) typed.remove();
    return screen.textContent.replace(/such as [^.]*/g, '').match(/\b20\d\d-(\d\d(-\d\d)?|Q[1-4])\b/g) ?? [];
  });

const overTheEdge = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** The number of tables in the form of cards that are wider than what holds them. */
const cutCards = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('.table-cards')];
    return cards.filter(({ scrollWidth, parentElement: box }) => box && scrollWidth > box.clientWidth).length;
  });

/** Sentences of the page in which a Party's name lacks its article. */
const bareParties = (page: Page) =>
  page.evaluate(
    () => document.body.innerText.match(/\b(?:of|by|for|in|to|from|with|than) United States\b.{0,40}/g) ?? [],
  );

test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

let paths: string[] = [];

test('every page has one heading and a title, is accessible, and fits the smallest phone in the dark', async ({
  page,
}) => {
  paths = await everyScreen(page);
  expect(paths.length).toBeGreaterThan(25);
  for (const path of paths) {
    expect.soft((await page.goto(path))?.status(), path).toBe(200);
    await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    await expect.soft(page, path).toHaveTitle(/.+ · Concord$/);
    expect.soft(await overTheEdge(page), `${path} hangs over the edge`).toBe(0);
    expect.soft(await cutCards(page), `${path} shows cards wider than the phone`).toBe(0);
    expect.soft(await storedDates(page), `${path} says a date as it is stored`).toEqual([]);
    expect.soft(await bareParties(page), `${path} names a Party without its article`).toEqual([]);
    await axe(page);
    await unfold(page);
    expect.soft(await overTheEdge(page), `${path}, unfolded, hangs over the edge`).toBe(0);
  }
});

test('every page is as accessible without JavaScript', async ({ page }) => {
  expect(paths.length).toBeGreaterThan(25);
  for (const path of paths) await axeWithoutScripts(page, path);
});

const nowhere = [
  ...['/projects/nothing', '/projects/nothing/edit', '/meetings/nothing/agenda', '/groups/nothing'],
  ...['/people/nobody', '/nothing/at/all'],
];

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('an address without a page says so in the shell, with the right status', async ({ page }) => {
      for (const path of nowhere) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(404);
        await expect(page.getByRole('heading', { name: 'Page not found' }), path).toBeVisible();
        await expect(page, path).toHaveTitle('Page not found · Concord');
        await expect(page.getByRole('link', { name: 'Projects', exact: true }), path).toBeVisible();
      }
      await axe(page);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a form sent to an address without a page gets the same page', async ({ page }) => {
    await page.goto('/projects/new');
    await page.locator('main form').evaluate((form) => form.setAttribute('action', '/projects/nothing'));
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.locator('main form button[type=submit]').first().click();
    expect((await answer).status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await expect(page).toHaveTitle('Page not found · Concord');
  });
});
