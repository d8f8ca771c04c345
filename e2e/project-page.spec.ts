import type { Page } from '@playwright/test';
import { beginAgreement, logProject, planMeeting, sheetsOf } from './cast';
import { axe, expect, problem, test } from './fixtures';

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, section: string, name: string) =>
  part(page, section)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

/** Fills in the page of a new milestone: name, date, predecessors. */
async function addMilestone(
  page: Page,
  milestone: string,
  forecast: string,
  after = '',
  button = 'Add the milestone',
) {
  const form = page.getByRole('form', { name: 'Add a milestone' });
  await form.getByLabel('Milestone', { exact: true }).fill(milestone);
  await form.getByLabel('Responsible').selectOption({ label: 'Azerbaijan' });
  await form.getByLabel('Forecast').fill(forecast);
  if (after !== '') await form.getByLabel('After').fill(after);
  await form.getByRole('button', { name: button, exact: true }).click();
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla reads all about a project on one page, and makes short entries there', async ({
      page,
      server,
    }) => {
      test.slow();
      await test.step('a project of another group has a milestone to wait for', async () => {
        await logProject(page, 'Road to the border', 'Connectivity');
        await page.getByRole('link', { name: 'Add a milestone' }).first().click();
        await addMilestone(page, 'Land questions settled', '2027-02');
        await expect(page.getByText('The milestone is added.')).toBeVisible();
      });

      await test.step('hers waits for it by its code; one that would come too soon is refused', async () => {
        await logProject(page, 'Line across the border', 'Energy');
        await expect(part(page, 'Facts')).toContainText('Not on the agreed list');
        await page.getByRole('link', { name: 'Add a milestone' }).first().click();
        await addMilestone(page, 'Study agreed', '2026-10-30', '', 'Add, and add another');
        await expect(page.getByText('Here is the form for the next one')).toBeVisible();
        await axe(page);
        await addMilestone(page, 'Permit granted', '2026-12', '1, con-001.1');
        await expect(problem(page)).toContainText('“Land questions settled” (February 2027)');
        await axe(page);
        await page.getByLabel('Forecast').fill('2027-03');
        await page.getByRole('button', { name: 'Add the milestone' }).click();
        await expect(row(page, 'Dependencies', 'Permit granted')).toContainText('Land questions settled');
        await expect(part(page, 'Dependencies')).toContainText('This project waits for 1 other project');
        await page.getByRole('link', { name: 'Road to the border' }).click();
        await expect(part(page, 'Dependencies')).toContainText('1 other project waits for it');
        await page.getByRole('link', { name: 'Permit granted' }).click();
        await expect(page.getByRole('heading', { name: 'Line across the border', level: 1 })).toBeVisible();
      });
      const address = new URL(page.url()).pathname;

      await test.step('the agreed list and roadmap stand on its way, and the slip is counted from them', async () => {
        const day = { group: 'Energy', reference: 'Decision 4' };
        await beginAgreement(page, { kind: 'Project list', day: '2026-04-28', ...day });
        await page.getByRole('checkbox', { name: 'Line across the border' }).check();
        await page.getByRole('button', { name: 'Record the agreement' }).click();
        await page.getByText('The agreement is recorded.').waitFor();
        await beginAgreement(page, { kind: 'Roadmap', day: '2026-05-06', ...day });
        await page.getByRole('button', { name: 'Record the agreement' }).click();
        await page.getByText('The agreement is recorded.').waitFor();
        await page.goto(address);
        await expect(part(page, 'Facts')).toContainText('On the agreed list since 28 April 2026');
        await expect(row(page, 'Milestones', 'Permit granted')).toContainText('none');
        await page.getByRole('link', { name: 'Edit “Permit granted”' }).click();
        const form = page.getByRole('form', { name: 'Edit “Permit granted”' });
        await form.getByLabel('Forecast').fill('2027-04-10');
        await form.getByRole('button', { name: 'Save the milestone' }).click();
        await page.getByText('The milestone has been saved.').waitFor();
        await page.goto(address);
        await expect(row(page, 'Milestones', 'Permit granted')).toContainText('10 days');
        const trail = part(page, 'Its way through lists and meetings');
        await expect(trail.getByRole('row')).toHaveText([
          ...[
            /Day/,
            /Entered in the tracker/,
            /Roadmap, version 1.*Agreed/,
            /Project list, version 1.*Agreed/,
          ],
        ]);
      });

      await test.step('a milestone is done with its evidence, without leaving the page', async () => {
        await page.getByRole('link', { name: 'Mark “Study agreed” done' }).click();
        const form = page.getByRole('form', { name: 'Record “Study agreed” as done' });
        await form.getByLabel('Done on').fill('2026-11-12');
        await form.getByRole('button', { name: 'Record as done' }).click();
        await expect(problem(page)).toContainText('Say what shows that it is done');
        await axe(page);
        await form.getByLabel('Evidence').fill('Letter 17/2026');
        await form.getByRole('button', { name: 'Record as done' }).click();
        await expect(page.getByText('The milestone is recorded as done.')).toBeVisible();
        await expect(row(page, 'Milestones', 'Study agreed')).toContainText('Done late');
        await expect(row(page, 'Milestones', 'Study agreed')).toContainText('13 days');
        await expect(page.getByRole('link', { name: 'Mark “Study agreed” done' })).toHaveCount(0);
      });

      await test.step('notes are joint or her side’s only, and keep their lines', async () => {
        const note = page.getByRole('form', { name: 'Add a note' });
        await note.getByRole('button', { name: 'Add the note' }).click();
        await expect(problem(page)).toContainText('Write the note');
        await note
          .getByLabel('Note', { exact: true })
          .fill('Two routes:\n– beside the railway\n– along the river');
        await note.getByRole('button', { name: 'Add the note' }).click();
        await expect(page.getByText('The note is added.')).toBeVisible();
        server.setClock('2026-11-23T08:01:00Z');
        await note.getByLabel('Note', { exact: true }).fill('Wait for the figures');
        await note.getByLabel('My side only').check();
        await note.getByRole('button', { name: 'Add the note' }).click();
        const notes = part(page, 'Notes').getByRole('listitem');
        await expect(notes.first()).toContainText('Wait for the figures');
        await expect(notes.first()).toContainText('AZ only');
        await expect(notes.last()).not.toContainText('AZ only');
        expect(await notes.last().getByText('Two routes').innerText()).toContain('\n– beside the railway\n');
        await expect(part(page, 'History')).toContainText('Leyla Sample added a note');
        await axe(page);
      });

      await test.step('the meeting whose agenda names it says why', async () => {
        await planMeeting(page, '2027-01-28');
        const meeting = new URL(page.url()).pathname;
        await page.goto(`${meeting}/agenda`);
        await page.getByRole('button', { name: 'Draft the agenda' }).click();
        await page.getByText('State of the Charter').first().waitFor();
        await page.goto(address);
        const trail = part(page, 'Its way through lists and meetings');
        const entry = trail.getByRole('row').filter({ hasText: 'Agenda of' });
        await expect(entry).toContainText('28 Jan 2027');
        await expect(entry).toContainText('due before the next meeting');
      });

      await test.step('its history is shown by the page', async () => {
        for (let count = 1; count <= 10; count += 1) {
          server.setClock(`2026-11-23T08:${10 + count}:00Z`);
          const note = page.getByRole('form', { name: 'Add a note' });
          await note.getByLabel('Note', { exact: true }).fill(`Call number ${count}`);
          await note.getByRole('button', { name: 'Add the note' }).click();
          await expect(part(page, 'Notes')).toContainText(`Call number ${count}`);
        }
        await expect(part(page, 'Notes').getByRole('listitem')).toHaveCount(3);
        await part(page, 'Notes').getByText('7 earlier notes').click();
        await expect(part(page, 'Notes').getByRole('listitem')).toHaveCount(10);
        await part(page, 'Notes').getByRole('link', { name: 'Next' }).click();
        await expect(part(page, 'Notes')).toContainText('Two routes');
        await expect(part(page, 'Notes').getByRole('listitem')).toHaveCount(2);
      });

      await test.step('and it fits on few sheets, with its source', async () => {
        expect(await sheetsOf(page)).toBeLessThanOrEqual(5);
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText('As of 23 November 2026, for Leyla Sample, Azerbaijan')).toBeVisible();
        await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
        await expect(page.getByRole('button', { name: 'Add the note' })).toBeHidden();
        await page.emulateMedia({ media: 'screen' });
      });
    });
  });
}
