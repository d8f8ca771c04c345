import type { Page } from '@playwright/test';
import { dayComes, invite, join, jordan, planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

/** Plans the annual meeting of a day and drafts its agenda; ends on the agenda. Gives the meeting's address. */
async function planAndDraft(page: Page, day: string) {
  await planMeeting(page, day);
  await page.getByRole('button', { name: 'Draft the agenda' }).click();
  await page.waitForURL(/\/agenda\?/);
  return new URL(page.url()).pathname.replace(/\/agenda$/, '');
}

/** Writes a text of the first item that has none, and of the others that nothing was recorded. */
async function writeEach(page: Page) {
  const empty = page.getByRole('listitem').filter({ hasText: 'To be written' });
  await empty.first().getByRole('link', { name: /^Edit/ }).click();
  await page.getByLabel('Text').fill('The Parties took note.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The paragraph is saved.')).toBeVisible();
  await page.getByRole('button', { name: /^Write that nothing was recorded/ }).click();
  await expect(page.getByText('It is written that nothing was recorded')).toBeVisible();
}

/** Records an action on the opening of the agenda, on the page of the minutes. */
async function recordAction(page: Page) {
  await region(page, '1. Opening').getByRole('link', { name: 'Record an outcome' }).click();
  await page.getByRole('radio', { name: 'Action' }).check();
  await page.getByLabel('Text').fill('Send the dates of the port calls');
  await page.getByRole('radio', { name: 'Azerbaijan' }).check();
  await page.getByLabel('By when').fill('2027-02-28');
  await page.getByRole('button', { name: 'Record the outcome' }).click();
  await expect(page.getByText(/Azerbaijan, due 28 February 2027/)).toBeVisible();
}

/** The action of the first meeting stands before the next one and in its agenda, and is closed with its evidence. */
async function carriedOver(page: Page) {
  const next = await planAndDraft(page, '2028-01-20');
  await expect(page.getByRole('main')).toContainText('Send the dates of the port calls');
  await page.goto(next);
  const before = region(page, 'Actions carried over');
  await expect(before.getByRole('row', { name: /Send the dates of the port calls/ })).toBeVisible();
  await axe(page);
}

test('a year of two sides, from the plan to the next meeting', async ({ page, browser, server }) => {
  const link = await invite(page, 'Invite its first coordinator', jordan);
  const context = await browser.newContext({ baseURL: server.url });
  const guest = await context.newPage();
  await join(guest, link, jordan);
  const meeting = await planAndDraft(page, '2027-01-28');
  const agenda = `${meeting}/agenda`;

  await test.step('Leyla calls for her side’s briefs', async () => {
    await page.goto(`${meeting}/briefs`);
    await page.getByRole('button', { name: 'Call for the briefs' }).click();
    await expect(page.getByText('The briefs are called for.')).toBeVisible();
  });

  await test.step('Energy’s report is drafted, handed in by each side, and frozen', async () => {
    const reports = `${meeting}/reports`;
    await page.goto(reports);
    await region(page, 'Energy').getByRole('button', { name: 'Draft the report' }).click();
    await expect(page.getByText('The report is drafted from the group’s state.')).toBeVisible();
    const energy = region(page, 'Energy');
    const asks = energy.getByRole('textbox', { name: 'What it asks of the meeting' });
    await asks.fill('To open the grid to both sides.');
    await energy.getByRole('button', { name: 'Save the report' }).click();
    await expect(page.getByText('The report is saved.')).toBeVisible();
    await region(page, 'Energy').getByRole('button', { name: 'Hand in for Azerbaijan' }).click();
    await expect(page.getByText('The report is handed in.')).toBeVisible();
    await axe(page);
    await guest.goto(reports);
    await region(guest, 'Energy').getByRole('button', { name: 'Hand in for the United States' }).click();
    await expect(guest.getByText('The report is handed in.')).toBeVisible();
    await guest.getByRole('button', { name: 'Freeze the reports that are in' }).click();
    await expect(region(guest, 'Energy')).toContainText('Frozen on 23 November 2026');
  });

  await test.step('Jordan puts an item forward, and Leyla accepts it', async () => {
    await guest.goto(agenda);
    const form = region(guest, 'Add an item');
    await form.getByLabel('Title').fill('Port calls');
    await form.getByLabel('My side only').check();
    await form.getByRole('button', { name: 'Add to the agenda' }).click();
    await guest.getByRole('link', { name: 'Port calls', exact: true }).click();
    await guest.getByRole('button', { name: 'Put the item forward' }).click();
    await expect(guest.getByText('The item is put forward.')).toBeVisible();
    await page.goto(agenda);
    await page.getByRole('link', { name: 'Port calls', exact: true }).click();
    await page.getByRole('radio', { name: 'Accept the item' }).check();
    await page.getByRole('button', { name: 'Answer' }).click();
    await expect(page.getByText('The item is accepted.')).toBeVisible();
  });

  await test.step('both agree to the agenda, which ticks its step', async () => {
    for (const side of [page, guest]) {
      await side.goto(agenda);
      await side.getByRole('button', { name: 'Agree to this agenda' }).click();
      await expect(side.getByText('Your side agreed to the agenda.')).toBeVisible();
    }
    await page.goto(meeting);
    await expect(page.getByRole('row', { name: /Agenda agreed/ })).toContainText('Done');
  });

  await test.step('the day comes; Leyla runs the meeting and records an action', async () => {
    await dayComes(page, server, '2027-01-28T08:00:00Z');
    await page.goto(meeting);
    await page.getByRole('link', { name: 'Run the meeting' }).click();
    await page.getByRole('button', { name: 'Begin: Opening' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1. Opening and adoption of the agenda');
    await page.getByRole('radio', { name: 'Action' }).check();
    await page.getByLabel('Text', { exact: true }).fill('Send the dates of the port calls');
    await page.getByRole('radio', { name: 'Azerbaijan' }).check();
    await page.getByLabel('By when').fill('2027-02-28');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(page.getByText('The outcome is recorded.')).toBeVisible();
  });

  await test.step('the minutes are drafted and written', async () => {
    await dayComes(page, server, '2027-01-29T08:00:00Z');
    await dayComes(guest, server, '2027-01-29T08:00:00Z', jordan);
    await page.goto(`${meeting}/minutes`);
    await page.getByRole('button', { name: 'Draft the minutes' }).click();
    await expect(page.getByText('The minutes are drafted.')).toBeVisible();
    await expect(region(page, '1. Opening')).toContainText('Send the dates of the port calls');
    await writeEach(page);
  });

  await test.step('both clear and agree; the meeting is held, and the year’s obligation met', async () => {
    for (const [side, name] of [[page, 'Azerbaijan'] as const, [guest, 'the United States'] as const]) {
      await side.goto(`${meeting}/minutes`);
      await side.getByRole('button', { name: `Clear for ${name}` }).click();
      await expect(side.getByText('The text is cleared.')).toBeVisible();
    }
    for (const [side, name] of [[page, 'Azerbaijan'] as const, [guest, 'the United States'] as const]) {
      await side.goto(`${meeting}/minutes`);
      await side.getByRole('button', { name: `Agree for ${name}` }).click();
    }
    await expect(guest.getByText('Agreed on 29 January 2027', { exact: true })).toBeVisible();
    await page.goto('/verdicts/annual-meeting');
    await expect(page.getByRole('main')).toContainText('Held');
    await page.goto(meeting);
    await expect(page.getByText('Held', { exact: true }).first()).toBeVisible();
  });

  await test.step('the next meeting has the open action before it', () => carriedOver(page));
  await context.close();
});

test.describe('with the other side by instrument, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a year from the plan to the next meeting', async ({ page, server }) => {
    const meeting = await planAndDraft(page, '2027-01-28');

    await test.step('the agenda is recorded as agreed', async () => {
      const form = region(page, /^Agreement on the agenda/);
      await form.getByLabel('Day of the agreement').fill('2026-11-20');
      await form.getByLabel('Reference', { exact: true }).fill('Note 12');
      await form.getByRole('button', { name: 'Record that the agenda is agreed' }).click();
      await expect(page.getByText('The agenda is recorded as agreed.')).toBeVisible();
    });

    await test.step('the minutes are recorded as agreed, and the meeting is held', async () => {
      await dayComes(page, server, '2027-01-29T08:00:00Z');
      await page.goto(`${meeting}/minutes`);
      await page.getByRole('button', { name: 'Draft the minutes' }).click();
      await recordAction(page);
      await writeEach(page);
      await page.getByLabel('Day of the agreement').fill('2027-01-29');
      await page.getByLabel('Reference', { exact: true }).fill('Minutes of 28 January');
      await page.getByRole('button', { name: 'Record that the Parties agreed' }).click();
      await expect(page.getByText('Agreed on 29 January 2027', { exact: true })).toBeVisible();
    });

    await test.step('the next meeting has the open action before it', () => carriedOver(page));
  });
});
