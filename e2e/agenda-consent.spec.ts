import type { Page } from '@playwright/test';
import { anotherTab, planMeeting, theOtherSide } from './cast';
import { axe, expect, late, test } from './fixtures';

const titles = (page: Page) => page.locator('main ol').first().getByRole('heading', { level: 3 });

/** Keeps an item for the side that is signed in. */
async function prepare(page: Page, agenda: string, title: string) {
  await page.goto(agenda);
  const form = page.getByRole('region', { name: 'Add an item' });
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Note').first().fill(`Note on ${title}`);
  await form.getByLabel('My side only').check();
  await form.getByRole('button', { name: 'Add to the agenda' }).click();
  await expect(page.getByText('The item is kept for your side.')).toBeVisible();
}

async function open(page: Page, title: string) {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Puts an item forward that its side prepared. */
async function putForward(page: Page, agenda: string, title: string) {
  await page.goto(agenda);
  await open(page, title);
  const act = page.getByRole('region', { name: 'What your side does with it' });
  await expect(act).toContainText(`Note on ${title}`);
  await page.getByRole('button', { name: 'Put the item forward' }).click();
  await expect(page.getByText('The item is put forward.')).toBeVisible();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one side puts items forward; the other brackets, declines and defers them', async ({
    page,
    browser,
    server,
  }) => {
    const guest = await theOtherSide(page, browser, server, false);
    await planMeeting(page, '2027-01-28');
    await page.getByRole('button', { name: 'Draft the agenda' }).click();
    await page.waitForURL(/\/agenda\?/);
    const agenda = new URL(page.url()).pathname;

    await test.step('what Leyla prepares is her side’s own', async () => {
      await prepare(page, agenda, 'Fuel supply');
      await axe(page);
      await expect(page.getByRole('region', { name: 'Your side’s items' })).toContainText('Fuel supply');
      await guest.goto(agenda);
      await expect(guest.getByRole('main')).not.toContainText('Fuel supply');
      const before = await titles(guest).count();
      await open(page, 'Fuel supply');
      await axe(page);
      expect((await guest.goto(new URL(page.url()).pathname))?.status()).toBe(404);
      await putForward(page, agenda, 'Fuel supply');
      await guest.goto(agenda);
      await expect(titles(guest)).toHaveCount(before + 1);
      await expect(guest.getByRole('listitem').filter({ hasText: 'Fuel supply' })).toContainText(
        'Waiting for an answer',
      );
    });

    await test.step('Jordan sets another wording beside it, and Leyla accepts that one', async () => {
      await open(guest, 'Fuel supply');
      const acts = guest.getByRole('region', { name: 'What your side does with it' });
      await acts.getByLabel('Title').fill('Fuel services');
      await guest.getByRole('button', { name: 'Set the wording' }).click();
      await expect(guest.getByRole('heading', { level: 1 })).toHaveText(
        '[United States: Fuel services] [Azerbaijan: Fuel supply]',
      );
      await axe(guest);
      await page.goto(agenda);
      await expect(page.getByRole('heading', { level: 3, name: '[Azerbaijan: Fuel supply]' })).toHaveText(
        '[Azerbaijan: Fuel supply] [United States: Fuel services]',
      );
      await axe(page);
      await page.getByRole('link', { name: '[Azerbaijan: Fuel supply]' }).first().click();
      const colleague = await anotherTab(page);
      await page.getByRole('button', { name: 'Accept the wording of the United States' }).click();
      await expect(page.getByText('The wording is settled.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fuel services');
      await expect(page.getByRole('main')).toContainText(
        'Proposed by Azerbaijan; the wording of the United States was accepted by Azerbaijan',
      );
      await colleague.getByRole('button', { name: 'Accept the wording of the United States' }).click();
      await expect(late(colleague)).toContainText('accepted by Azerbaijan on 23 November 2026.');
      await axe(colleague);
      await colleague.close();
    });

    await test.step('a declined item stays readable with the reason, and is on no agenda', async () => {
      await prepare(page, agenda, 'Visa matters');
      await putForward(page, agenda, 'Visa matters');
      await guest.goto(agenda);
      await open(guest, 'Visa matters');
      await guest.getByRole('radio', { name: 'Decline it' }).check();
      await guest.getByRole('button', { name: 'Answer' }).click();
      await expect(guest.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
        'Enter the reason',
      );
      await expect(guest.getByRole('radio', { name: 'Decline it' })).toBeChecked();
      const colleague = await anotherTab(guest);
      await guest.getByRole('textbox', { name: 'Reason' }).fill('Handled elsewhere');
      await guest.getByRole('button', { name: 'Answer' }).click();
      await expect(guest.getByText('The item is declined.')).toBeVisible();
      await colleague.getByRole('radio', { name: 'Defer it' }).check();
      await colleague.getByRole('textbox', { name: 'Reason' }).fill('After the study');
      await colleague.getByRole('button', { name: 'Answer' }).click();
      await expect(late(colleague)).toContainText(
        'declined by the United States on 23 November 2026: Handled elsewhere',
      );
      await colleague.close();
      await page.goto(agenda);
      await expect(titles(page).filter({ hasText: 'Visa matters' })).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Declined and deferred' })).toContainText(
        'Handled elsewhere',
      );
      await axe(page);
    });

    await test.step('a removed item is answered by nobody, and put back by the side that removed it', async () => {
      await prepare(page, agenda, 'Border posts');
      await putForward(page, agenda, 'Border posts');
      await guest.goto(agenda);
      await open(guest, 'Border posts');
      await page.getByRole('button', { name: 'Withdraw the item' }).click();
      await guest.getByRole('radio', { name: 'Accept the item' }).check();
      await guest.getByRole('button', { name: 'Answer' }).click();
      await expect(late(guest)).toContainText('the item was removed from the agenda first');
      await expect(guest.getByText('This item was removed from the agenda;')).toBeVisible();
      await expect(guest.getByText('It is put back by Azerbaijan alone')).toBeVisible();
      await expect(guest.getByRole('button', { name: 'Answer' })).toHaveCount(0);
      await axe(guest);
      await guest.goto(agenda);
      await guest.getByText(/^Removed items/).click();
      await expect(guest.getByRole('button', { name: 'Put back' })).toHaveCount(0);
      await page.goto(agenda);
      await page.getByText(/^Removed items/).click();
      await expect(page.getByRole('button', { name: 'Put back' })).toHaveCount(1);
    });

    await test.step('both agree to the agenda, and an edit undoes that', async () => {
      const state = (of: Page) => of.getByRole('region', { name: /^Agreement on the agenda/ });
      await page.goto(agenda);
      const colleague = await anotherTab(page);
      await page.getByRole('button', { name: 'Agree to this agenda' }).click();
      await expect(page.getByText('Your side agreed to the agenda.')).toBeVisible();
      await expect(state(page)).toContainText('Not yet');
      await colleague.getByRole('button', { name: 'Agree to this agenda' }).click();
      await expect(late(colleague)).toContainText('Your side had agreed to this agenda already.');
      await colleague.close();
      await guest.goto(agenda);
      await guest.getByRole('button', { name: 'Agree to this agenda' }).click();
      await expect(state(guest)).toContainText('since 23 November 2026');
      await axe(guest);
      const moveUp = guest.getByRole('form', { name: 'Move up: Other business' });
      await expect(moveUp).toHaveCount(0);
      await expect(state(guest)).toContainText('Any change undoes that');
      await guest.getByText(/^Removed items/).click();
      await expect(guest.getByText('Border posts')).toBeVisible();
      await expect(guest.getByText('put back by Azerbaijan')).toHaveCount(0);
      await titles(guest).first().getByRole('link').click();
      await expect(guest.getByText('Any change of this item undoes the agreement')).toBeVisible();
      await guest.goto(agenda);
      await guest.getByRole('link', { name: 'Change the agreed agenda' }).click();
      await axe(guest);
      await moveUp.getByRole('button').click();
      await expect(state(guest)).toContainText('Agreed to an earlier text');
    });

    await test.step('a deferred item is drafted into the next meeting’s agenda', async () => {
      await prepare(page, agenda, 'Rail gauge');
      await putForward(page, agenda, 'Rail gauge');
      await guest.goto(agenda);
      await open(guest, 'Rail gauge');
      await guest.getByRole('radio', { name: 'Defer it to another meeting' }).check();
      await guest.getByRole('textbox', { name: 'Reason' }).fill('After the study');
      await guest.getByRole('button', { name: 'Answer' }).click();
      await expect(guest.getByText('The item is deferred.')).toBeVisible();
      await planMeeting(page, '2028-01-27');
      await page.getByRole('button', { name: 'Draft the agenda' }).click();
      const item = page.getByRole('listitem').filter({ hasText: 'Rail gauge' });
      await expect(item).toContainText('Deferred from “Annual meeting” by the United States');
      await expect(item).toContainText('After the study');
    });
    await guest.context().close();
  });
});
