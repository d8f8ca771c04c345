import type { Page } from '@playwright/test';
import { anotherTab, dayComes, invite, join, jordan, leyla, planMeeting, signIn } from './cast';
import { axe, expect, late, problem, test } from './fixtures';

const day = '2027-01-28';

/** Plans the meeting, removes what the story does not need from its agenda, and opens the minutes on its day. */
async function openMinutes(page: Page) {
  await planMeeting(page, day);
  await page.getByRole('button', { name: 'Draft the agenda' }).click();
  await page.waitForURL(/\/agenda/);
  return new URL(page.url()).pathname.replace(/\/agenda$/, '/minutes');
}

const item = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

/** Writes a text of the item, and of all others without one that nothing was recorded. */
async function writeEach(page: Page, name: RegExp) {
  const empty = item(page, name).getByRole('listitem').filter({ hasText: 'To be written' });
  await empty.getByRole('link', { name: /^Edit/ }).click();
  await page.getByLabel('Text').fill('The Parties took note.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The paragraph is saved.')).toBeVisible();
  await page.getByRole('button', { name: /^Write that nothing was recorded/ }).click();
  await expect(page.getByText('It is written that nothing was recorded')).toBeVisible();
  await expect(page.getByText('To be written')).toHaveCount(0);
}

test('with the other side by instrument the minutes are recorded in one form', async ({ page, server }) => {
  const address = await openMinutes(page);
  await page.goto(address);
  await expect(page.getByText('They are drafted from the day of the meeting on.')).toBeVisible();
  await dayComes(page, server, '2027-01-28T12:00:00Z');
  await page.goto(address);
  await page.getByRole('button', { name: 'Draft the minutes' }).click();
  await expect(page.getByText('The minutes are drafted.')).toBeVisible();
  await expect(page.getByText(/The meeting was held on 28 January 2027/)).toBeVisible();

  await test.step('a decision and an action are recorded', async () => {
    await item(page, '1. Opening').getByRole('link', { name: 'Record an outcome' }).click();
    await page.getByLabel('Text').fill('To meet again in May');
    await page.getByRole('button', { name: 'Record the outcome' }).click();
    await expect(page.getByText('Decision 1.')).toBeVisible();
    await item(page, '1. Opening').getByRole('link', { name: 'Record an outcome' }).click();
    await page.getByRole('radio', { name: 'Action' }).check();
    await page.getByLabel('Text').fill('Send the dates');
    await page.getByRole('radio', { name: 'Azerbaijan' }).check();
    await page.getByLabel('By when').fill('2027-02-28');
    await page.getByLabel('Decision that it carries out').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Record the outcome' }).click();
    await expect(page.getByText(/Azerbaijan, due 28 February 2027; carries out decision 1/)).toBeVisible();
    await axe(page);
  });

  await test.step('a paragraph is moved, and its button keeps the focus', async () => {
    const opening = item(page, '1. Opening');
    for (const said of ['First it was said', 'Then it was said']) {
      await opening.getByRole('link', { name: 'Add a paragraph' }).click();
      await page.getByLabel('Text').fill(said);
      await page.getByRole('button', { name: 'Add the paragraph' }).click();
      await expect(opening).toContainText(said);
    }
    const down = opening.getByRole('form', { name: 'Down: First it was said' });
    await down.getByRole('button').press('Enter');
    await expect(page.getByText('The paragraph is moved.')).toBeVisible();
    await expect(opening).toContainText(/Then it was said.*First it was said/s);
    const up = opening.getByRole('form', { name: 'Up: First it was said' });
    await expect(up.getByRole('button')).toBeVisible();
    await axe(page);
  });

  await test.step('an item without a text is named', async () => {
    const fill = async () => {
      await page.getByLabel('Day of the agreement').fill(day);
      await page.getByLabel('Reference', { exact: true }).fill('Minutes of 28 January');
      await page.getByRole('button', { name: 'Record that the Parties agreed' }).click();
    };
    await fill();
    await expect(problem(page)).toContainText(/Nothing is written of item/);
    await page.goto(address);
    const clearing = item(page, 'Clearing and agreement');
    const first = clearing.getByRole('link').first();
    const number = await first.innerText();
    await first.click();
    await expect(page).toHaveURL(/#at-/);
    await axe(page);
    await writeEach(page, new RegExp(`^${number}\\.`));
    await expect(clearing).not.toContainText('Nothing is written');
    await fill();
    await expect(page.getByText('Agreed on 28 January 2027', { exact: true })).toBeVisible();
  });

  await page.goto(address.replace(/\/minutes$/, ''));
  await expect(page.getByRole('region', { name: 'Papers' })).toContainText('Agreed on 28 January 2027');
  await expect(page.getByText('Held', { exact: true }).first()).toBeVisible();
  server.setClock('2026-11-23T08:00:00Z');
});

test('two sides draft, bracket, settle, clear and agree', async ({ page, browser, server }) => {
  await page.context().clearCookies();
  await signIn(page, leyla);
  const link = await invite(page, 'Invite its first coordinator', jordan);
  const context = await browser.newContext({ baseURL: server.url });
  const guest = await context.newPage();
  await join(guest, link, jordan);
  const address = await openMinutes(page);
  await dayComes(page, server, '2027-01-29T12:00:00Z');
  await dayComes(guest, server, '2027-01-29T12:00:00Z', jordan);
  await page.goto(address);
  await page.getByRole('button', { name: 'Draft the minutes' }).click();
  await expect(page.getByText('The minutes are drafted.')).toBeVisible();
  await writeEach(page, /Other business/);
  const region = (of: Page) => of.getByRole('region', { name: /Other business/ });

  await test.step('a bracket holds both wordings until one is accepted', async () => {
    await guest.goto(address);
    await region(guest)
      .getByRole('link', { name: /^Bracket/ })
      .click();
    await expect(guest.getByLabel('Wording')).toBeFocused();
    await guest.getByLabel('Wording').fill('The Parties welcomed it.');
    await guest.getByRole('button', { name: 'Put in brackets' }).click();
    await expect(region(guest)).toContainText('The Parties took note.');
    await expect(region(guest)).toContainText('The Parties welcomed it.');
    await axe(guest);
    await page.goto(address);
    await page.getByRole('button', { name: 'Clear for Azerbaijan' }).click();
    await expect(problem(page)).toContainText(/holds an open bracket/);
    await page.goto(address);
    await region(page)
      .getByRole('link', { name: /^Close the bracket/ })
      .click();
    const theirs = (of: Page) => of.getByRole('radio', { name: 'The wording of the United States' });
    await theirs(page).waitFor();
    const colleague = await anotherTab(page);
    for (const who of [page, colleague]) {
      await theirs(who).check();
      await who.getByRole('button', { name: 'Close the bracket' }).click();
      await expect(region(who)).not.toContainText('The Parties took note.');
    }
    await expect(late(colleague)).toContainText('The bracket had been closed already');
    await colleague.close();
  });

  await test.step('an edit voids what was cleared, and shows what changed', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Clear for Azerbaijan' }).click();
    await expect(page.getByText('The text is cleared.')).toBeVisible();
    await guest.goto(address);
    await region(guest).getByRole('link', { name: /^Edit/ }).click();
    await expect(guest.getByLabel('Text')).toBeFocused();
    await guest.getByLabel('Text').fill('The Parties welcomed it warmly.');
    await guest.getByRole('button', { name: 'Save' }).click();
    const voidedFor = (who: Page) => who.getByRole('group').filter({ hasText: 'an edit voided that' });
    await voidedFor(guest).waitFor();
    await page.goto(address);
    const voided = voidedFor(page);
    await expect(voided.locator('del')).toHaveText('The Parties welcomed it.');
    await expect(voided.locator('ins')).toHaveText('The Parties welcomed it warmly.');
    await axe(page);
  });

  const meeting = address.replace(/\/minutes$/, '');
  const toRecord = (of: Page) => of.getByRole('link', { name: 'Open the proposed record' });

  await test.step('a proposed record of the holding stands where the holding is recorded', async () => {
    await page.goto(meeting);
    await page.getByRole('link', { name: 'Record its holding' }).click();
    await page.getByRole('button', { name: 'Propose' }).click();
    await page.waitForURL(/done=/);
    await guest.goto(meeting);
    await expect(toRecord(guest)).toBeVisible();
    await expect(guest.getByRole('link', { name: 'Record its holding' })).toHaveCount(0);
    await guest.goto(`${meeting}/hold`);
    await expect(toRecord(guest)).toBeVisible();
    await expect(guest.getByRole('button', { name: 'Propose' })).toHaveCount(0);
    await axe(guest);
    await page.goto(address);
  });

  await test.step('both clear and agree, and the minutes are locked', async () => {
    await page.getByRole('button', { name: 'Clear for Azerbaijan' }).click();
    await expect(page.getByText(/Once the United States has cleared/)).toBeVisible();
    await guest.goto(address);
    const colleague = await anotherTab(guest);
    await guest.getByRole('button', { name: 'Clear for the United States' }).click();
    const agrees = guest.getByRole('button', { name: 'Agree for the United States' });
    await agrees.click();
    await expect(agrees).toHaveCount(0);
    await colleague.getByRole('button', { name: 'Clear for the United States' }).click();
    await expect(late(colleague)).toContainText('This had been recorded already');
    await axe(colleague);
    await colleague.close();
    await page.goto(address);
    await page.getByRole('button', { name: 'Agree for Azerbaijan' }).click();
    await expect(problem(page)).toContainText('Concur with it, return it or withdraw it first');
    await guest.goto(address);
    await toRecord(guest).click();
    await guest.getByRole('button', { name: 'Concur for the United States' }).click();
    await expect(guest.getByText('With every Party’s concurrence')).toBeVisible();
    await page.goto(address);
    const second = await anotherTab(page);
    await page.getByRole('button', { name: 'Agree for Azerbaijan' }).click();
    await expect(page.getByText('Agreed on 29 January 2027', { exact: true })).toBeVisible();
    await second.getByRole('button', { name: 'Agree for Azerbaijan' }).click();
    await expect(late(second)).toContainText('The minutes had been agreed on 29 January 2027.');
    await second.goto(address.replace(/minutes$/, 'room'));
    await expect(second.getByText('The minutes were agreed on 29 January 2027.')).toBeVisible();
    await expect(second.getByRole('button', { name: 'Record', exact: true })).toHaveCount(0);
    await axe(second);
    await second.close();
    await expect(page.getByRole('link', { name: /^Edit/ })).toHaveCount(0);
  });

  await test.step('the record that the minutes make says who agreed for each side', async () => {
    await guest.goto('/agreements');
    const record = guest.getByRole('row', { name: /record of holding/i }).filter({ hasText: 'version 2' });
    await record.getByRole('link').click();
    await expect(guest.getByText('Made by the agreed minutes on 29 January 2027')).toBeVisible();
    for (const [party, person] of [
      ['Azerbaijan', leyla.name],
      ['the United States', jordan.name],
    ])
      await expect(
        guest.getByText(`By its agreement to the minutes, which ${person} entered, ${party} concurred`),
      ).toBeVisible();
    await axe(guest);
    await guest.getByRole('link', { name: 'Minutes, revision 1' }).click();
    await expect(guest.getByText('Agreed on 29 January 2027', { exact: true })).toBeVisible();
  });

  await test.step('a revision has its reason and leaves the agreed version', async () => {
    await page.getByLabel('Why they are revised').fill('A wrong name');
    await page.getByRole('button', { name: 'Begin a revision' }).click();
    await expect(page.getByText(/Revision 2 is being drafted/)).toBeVisible();
    await page.getByRole('link', { name: 'Revision 1, agreed on 29 January 2027' }).click();
    await expect(page.getByText(/This is revision 1, agreed on/)).toBeVisible();
    await expect(page.getByRole('region', { name: /Other business/ })).toContainText('warmly');
    await axe(page);
  });
  await context.close();
});
