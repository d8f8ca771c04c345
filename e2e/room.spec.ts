import type { Page } from '@playwright/test';
import { planMeeting, theOtherSide } from './cast';
import { axe, expect, holdAnswers, problem, test } from './fixtures';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const bar = (page: Page) => page.locator('.room-form');
const clock = (page: Page) => page.locator('.room-clock').getByRole('definition').first();
const agenda = (page: Page) => page.getByRole('region', { name: 'Agenda' });
const outcomes = (page: Page) => page.getByRole('region', { name: 'What came of it' });
const outcome = (page: Page, words: string) =>
  outcomes(page).getByRole('listitem').filter({ hasText: words });
const text = (page: Page) => page.getByLabel('Text', { exact: true });

async function nameHead(page: Page, delegations: string, party: string, name: string) {
  await page.goto(delegations);
  const own = page.getByRole('region', { name: party });
  await own.getByLabel('Name', { exact: true }).fill(name);
  await own.getByRole('button', { name: 'Add to the delegation' }).click();
  await own.getByRole('button', { name: 'Put the delegation forward' }).click();
  await expect(page.getByText('The delegation is put forward.')).toBeVisible();
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('two note-takers of two sides run a meeting together', async ({ page, browser, server }) => {
      const guest = await theOtherSide(page, browser, server, scripts);
      await planMeeting(page, '2026-11-23');
      const meeting = new URL(page.url()).pathname;
      const room = `${meeting}/room`;
      await page.getByRole('button', { name: 'Draft the agenda' }).click();
      await page.waitForURL(/\/agenda\?/);
      await nameHead(page, `${meeting}/delegations`, 'Azerbaijan', 'Aygün Sample');
      await nameHead(guest, `${meeting}/delegations`, 'United States', 'Dana Example');

      await test.step('Leyla begins, and Jordan sees the time used', async () => {
        await page.goto(meeting);
        await page.getByRole('link', { name: 'Run the meeting' }).click();
        await expect(heading(page)).toHaveText('Nothing is taken up yet');
        await axe(page);
        const answer = scripts ? await holdAnswers(page) : null;
        await bar(page).getByRole('button', { name: 'Begin: Opening' }).click();
        if (answer) {
          await text(page).fill('Typed while the answer is on its way');
          answer.release();
        }
        await expect(heading(page)).toHaveText('1. Opening and adoption of the agenda');
        await expect(page.getByRole('status').filter({ hasText: '1. Opening and adoption' })).toHaveCount(1);
        if (answer) {
          await expect(text(page)).toHaveValue('Typed while the answer is on its way');
          const item = page.getByLabel('Item', { exact: true });
          await expect(item.getByRole('option', { selected: true })).toContainText('Opening and adoption');
        }
        await text(page).fill('');
        server.setClock('2026-11-23T08:04:00Z');
        await guest.goto(room);
        await expect(heading(guest)).toHaveText('1. Opening and adoption of the agenda');
        await expect(clock(guest)).toHaveText(/^4:0\d$/);
      });

      await test.step('both record on the same item', async () => {
        await page.getByRole('radio', { name: 'Decision' }).check();
        await text(page).fill('The agenda is adopted.');
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        await expect(page.getByText('The outcome is recorded.')).toBeVisible();
        await expect(outcomes(page).getByText('Decision 1', { exact: true })).toBeVisible();
        await expect(text(page)).toHaveValue('');
        await guest.getByRole('radio', { name: 'Action' }).check();
        await text(guest).fill('Send the list of projects');
        await guest.getByRole('radio', { name: 'Both' }).check();
        await guest.getByRole('button', { name: 'Record', exact: true }).click();
        await expect(problem(guest)).toBeVisible();
        await expect(text(guest)).toHaveValue('Send the list of projects');
        await axe(guest);
        await guest.getByLabel('By when').fill('2027-03-01');
        await guest.getByRole('button', { name: 'Record', exact: true }).click();
        await expect(guest.getByText('Both, by 1 March 2027')).toBeVisible();
        await expect(outcome(guest, 'The agenda is adopted.')).toBeVisible();
        await axe(guest);
      });

      await test.step('both change one outcome: the second sees both versions', async () => {
        for (const who of [page, guest]) {
          await who.goto(room);
          await outcome(who, 'The agenda is adopted.').getByText('Change Decision 1').click();
        }
        const adopted = (who: Page) => outcome(who, 'The agenda is adopted');
        const wording = (who: Page) => adopted(who).getByLabel('Wording');
        const save = (who: Page) => adopted(who).getByRole('button', { name: 'Save change' });
        await text(page).fill('Half a sentence');
        await wording(page).fill('The agenda is adopted as drafted.');
        await save(page).click();
        await expect(page.getByText('The outcome is changed.')).toBeVisible();
        await expect(text(page)).toHaveValue('Half a sentence');
        await wording(guest).fill('The agenda is adopted as amended.');
        await save(guest).click();
        await expect(problem(guest)).toBeVisible();
        await expect(wording(guest)).toHaveValue('The agenda is adopted as amended.');
        await expect(outcomes(guest)).toContainText('The agenda is adopted as drafted.');
        await axe(guest);
        await save(guest).click();
        await expect(guest.getByText('The outcome is changed.')).toBeVisible();
        await expect(outcome(guest, 'adopted as amended')).toBeVisible();
        await text(page).fill('');
      });

      await test.step('an outcome that was entered in error is removed with a reason', async () => {
        await page.goto(room);
        await text(page).fill('A slip');
        await page.getByRole('button', { name: 'Record', exact: true }).click();
        const slip = outcome(page, 'A slip');
        await slip.getByText('Change Information').click();
        await slip.getByRole('button', { name: 'Remove outcome' }).click();
        await expect(problem(page)).toBeVisible();
        await slip.getByLabel('Reason for removing it').fill('Nobody said it');
        await slip.getByRole('button', { name: 'Remove outcome' }).click();
        await expect(page.getByText('The outcome is removed.')).toBeVisible();
        await expect(outcome(page, 'A slip')).toHaveCount(0);
      });

      await test.step('Leyla takes up the next; what Jordan types stays with the first', async () => {
        await text(guest).fill('The heads exchanged greetings');
        await bar(page)
          .getByRole('button', { name: /^Next: / })
          .click();
        await expect(heading(page)).toHaveText(/^2\. Previous minutes/);
        await expect(agenda(page)).toContainText('4:00 of 10 minutes');
        await bar(guest)
          .getByRole('button', { name: /^Next: / })
          .click();
        await expect(problem(guest)).toContainText('Record what you typed first');
        await expect(text(guest)).toHaveValue('The heads exchanged greetings');
        await guest.getByRole('button', { name: 'Record', exact: true }).click();
        await expect(heading(guest)).toHaveText(/^2\. /);
        await guest.getByRole('link', { name: 'Show', exact: true }).click();
        const others = outcome(guest, 'exchanged greetings');
        await expect(others).toContainText('Opening and adoption of the agenda');
        await expect(others).toBeVisible();
      });

      await test.step('the second of two who go on is told, and sees where the meeting is', async () => {
        await bar(page)
          .getByRole('button', { name: /^Next: / })
          .click();
        await expect(heading(page)).toHaveText(/^3\. /);
        await bar(guest)
          .getByRole('button', { name: /^Next: / })
          .click();
        await expect(problem(guest)).toContainText('Somebody else took up an item');
        await expect(heading(guest)).toHaveText(/^3\. /);
        await agenda(guest)
          .getByRole('button', { name: /^Take up Opening/ })
          .click();
        await expect(heading(guest)).toHaveText(/^1\. /);
        await expect(clock(guest)).toHaveText(/^4:0\d$/);
      });

      await test.step('each side ticks who attends, and what is typed stays', async () => {
        await page.goto(room);
        const attendance = page.getByRole('region', { name: 'Who attends' });
        await text(page).fill('Half a sentence');
        await attendance.getByLabel('Aygün Sample').check();
        await attendance.getByRole('button', { name: 'Save' }).click();
        await expect(attendance).toContainText('Azerbaijan: 1 of 1');
        await expect(attendance.getByLabel('Aygün Sample')).toBeChecked();
        await expect(text(page)).toHaveValue('Half a sentence');
        await guest.goto(room);
        await expect(guest.getByText('Aygün Sample, attends')).toBeVisible();
      });

      await test.step('the clock is stopped and goes on', async () => {
        await bar(guest).getByRole('button', { name: 'Stop the clock' }).click();
        await expect(guest.getByText('The clock stands.')).toBeVisible();
        await axe(guest);
        await bar(guest).getByRole('button', { name: 'Go on' }).click();
        await expect(bar(guest).getByRole('button', { name: 'Stop the clock' })).toBeVisible();
      });

      if (scripts) {
        await test.step('the clock counts, and the arrows go on, but not while typing', async () => {
          await page.clock.install();
          await page.goto(room);
          await expect(page.getByText('← previous, → next')).toBeVisible();
          await expect(clock(page)).toHaveText(/^4:0\d$/);
          await page.clock.fastForward('10:00');
          await expect(clock(page)).toHaveText(/^14:0\d$/);
          await text(page).press('ArrowRight');
          await text(page).blur();
          await page.keyboard.press('ArrowRight');
          await expect(heading(page)).toHaveText(/^2\. /);
          await page.keyboard.press('ArrowLeft');
          await expect(heading(page)).toHaveText(/^1\. /);
        });
      }
      await page.goto(meeting);
      await expect(page.getByRole('region', { name: 'History' })).toContainText('took up the opening');
      await guest.context().close();
    });
  });
}
