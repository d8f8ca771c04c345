import type { Browser, Page } from '@playwright/test';
import { beginAgreement, invite, join, jordan } from './cast';
import { axe, expect, test } from './fixtures';
import type { Server } from './server';

const list = { kind: 'Project list', group: 'Energy', day: '2026-04-28', reference: 'Decision 4' } as const;

/** A page in a second browser without a session. */
async function elsewhere(browser: Browser, server: Server, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
  return context.newPage();
}

const section = (page: Page, name: string) => page.getByRole('region', { name });
const newPassword = (page: Page) => page.getByLabel('Password', { exact: true });
const projects = (page: Page) => page.getByRole('group', { name: 'Projects on the list' });

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts, candidates: true });

    test('Leyla invites the other Party’s first coordinator; her list is agreed when Jordan concurs', async ({
      page,
      browser,
      server,
    }) => {
      const guest = await elsewhere(browser, server, scripts);
      const link = await test.step('the link is shown once, and the invitation stands open', async () => {
        await page.goto('/people');
        await expect(section(page, 'United States')).toContainText('Takes part by instrument');
        await axe(page);
        const shown = await invite(page, 'Invite its first coordinator', jordan);
        expect(shown).toMatch(/\/join\?token=\S{40,}$/);
        await expect(page.getByText('this tracker sends no mail').first()).toBeVisible();
        await axe(page);
        await page.goto('/people');
        await expect(page.getByLabel('Link for')).toHaveCount(0);
        await expect(page.getByRole('table', { name: 'Open invitations' })).toContainText(jordan.email);
        await invitedTwice(page);
        return shown;
      });

      await test.step('a form of the short way is open while Jordan joins', async () => {
        await beginAgreement(page, list);
        await expect(page.getByText('takes part by instrument: this form records')).toBeVisible();
        await projects(page).getByRole('checkbox', { name: 'ENE-001' }).check();
      });

      await test.step('Jordan joins with the link, which works once', async () => {
        await guest.goto(link);
        await expect(guest.getByText('You are invited as Coordinator, for the United States.')).toBeVisible();
        await axe(guest);
        await newPassword(guest).fill('short');
        await guest.getByRole('button', { name: 'Create the account' }).click();
        await expect(newPassword(guest)).toHaveAccessibleDescription(/Use 12 characters or more/);
        await join(guest, link, jordan);
        await expect(guest.getByText('Your account has been created and you are signed in.')).toBeVisible();
        const late = await elsewhere(browser, server, scripts);
        await late.goto(link);
        await expect(late.getByRole('heading', { name: 'This invitation does not work' })).toBeVisible();
        await axe(late);
        await late.context().close();
      });

      await test.step('from then on the short way is refused, and the same form proposes', async () => {
        await page.getByRole('button', { name: 'Record the agreement' }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
          'has accounts of its own, and always concurs itself',
        );
        await expect(projects(page).getByRole('checkbox', { name: 'ENE-001' })).toBeChecked();
        await expect(page.getByLabel('Reference', { exact: true })).toHaveValue(list.reference);
        await beginAgreement(page, list);
        await projects(page).getByRole('checkbox', { name: 'ENE-001' }).check();
        await page.getByRole('button', { name: 'Propose it to the United States' }).click();
        await expect(page.getByText('Proposed. It waits for the other Party.')).toBeVisible();
        await expect(page.getByRole('button', { name: /Concur for/ })).toHaveCount(0);
        await axe(page);
      });

      await test.step('one Party’s concurrence is not an agreement', async () => {
        await page.goto('/verdicts/project-lists-and-roadmaps');
        await expect(section(page, 'Energy')).toContainText('Outstanding');
        await expect(section(page, 'Energy')).not.toContainText('Agreed');
      });

      await test.step('Jordan finds what waits for agreement, and concurs', async () => {
        await guest.goto('/agreements');
        const inHeader = guest.getByRole('banner').getByRole('link', { name: /^Agreements/ });
        await expect(inHeader).toContainText('1');
        await guest
          .getByRole('link', { name: /Energy/ })
          .first()
          .click();
        await expect(guest.getByRole('main')).toContainText('ENE-001');
        await axe(guest);
        await guest.getByText('Return it with a reason').click();
        await guest.getByRole('button', { name: 'Return it' }).click();
        await expect(guest.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(
          /Enter the reason/,
        );
        await guest.getByRole('button', { name: /Concur for/ }).click();
        await expect(guest.getByText('Every Party has concurred: it is agreed.')).toBeVisible();
        await expect(inHeader).toHaveText('Agreements');
      });

      await test.step('both read the same verdict, by the day of the decision that dates both keys', async () => {
        for (const reader of [page, guest]) {
          await reader.goto('/verdicts/project-lists-and-roadmaps');
          await expect(section(reader, 'Energy')).toContainText(
            'In time Agreed 28 April 2026, 12 days before the date.',
          );
        }
      });

      await test.step('each side sees its own people, and of the other its coordinators’ names', async () => {
        await page.goto('/people');
        await expect(section(page, 'United States')).toContainText('Coordinator: Jordan Example');
        await expect(section(page, 'United States')).not.toContainText(jordan.email);
        await expect(page.getByRole('form', { name: 'Invite its first coordinator' })).toHaveCount(0);
        await guest.goto('/people');
        await expect(guest.getByRole('region').first()).toContainText('United States');
        await expect(section(guest, 'Azerbaijan')).toContainText('Coordinator: Leyla Sample');
        await axe(guest);
      });
      await guest.context().close();
    });
  });
}

/** Expects that a first coordinator cannot be invited twice. */
async function invitedTwice(page: Page) {
  const fields = page.getByRole('form', { name: 'Invite its first coordinator' });
  await fields.getByLabel('Name').fill('Pat Example');
  await fields.getByLabel('E-mail address').fill('pat.example@example.org');
  await fields.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'An invitation of this Party’s first coordinator is open',
  );
  await expect(fields.getByLabel('Name')).toHaveValue('Pat Example');
}
