import { leyla } from './cast';
import { axe, expect, test } from './fixtures';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Leyla edits what a preparation consists of; meetings planned from then on follow it', async ({
    page,
  }) => {
    await page.goto('/meetings');
    await page.getByRole('link', { name: 'Preparation templates' }).click();
    await page.waitForURL(/\/templates$/);
    const platforms = page.getByRole('region', { name: 'Meeting of another platform' });
    const papers = platforms.getByRole('row', { name: /Papers out/ });
    await papers.getByRole('link', { name: 'Change' }).click();
    const form = platforms.getByRole('form', { name: 'Change when “Papers out” is due' });
    await form.getByLabel('Days').fill('9999');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByLabel('Days')).toHaveAccessibleDescription(/At most 730 days/);
    await form.getByLabel('Days').fill('10');
    await form.getByLabel('Owed by').selectOption('United States');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('The change is saved. Meetings planned from now on')).toBeVisible();
    await expect(papers).toContainText('10 days before');
    await platforms.getByRole('link', { name: 'Add a step' }).click();
    await platforms.getByLabel('What is to be done').fill('Rooms booked');
    await platforms.getByRole('button', { name: 'Add the step' }).click();
    await expect(platforms.getByRole('row', { name: /Rooms booked/ })).toContainText('7 days before');
    await axe(page);
  });

  test('she enters a dialogue platform and plans its meeting, dated by its own decision', async ({
    page,
  }) => {
    await test.step('the platform, with the decision of both sides', async () => {
      await page.goto('/meetings/platforms');
      const form = page.getByRole('region', { name: 'Enter a platform' });
      await form.getByLabel('Name').fill('Energy security dialogue');
      await form.getByLabel('Months between meetings').fill('6');
      await form.getByLabel('Day of the decision').fill('2026-06-01');
      await form.getByLabel('Reference').fill('Note 12');
      await form.getByRole('button', { name: 'Enter the platform' }).click();
      const platform = page.getByRole('region', { name: 'Energy security dialogue' });
      await expect(platform).toContainText('“Note 12” of 1 June 2026');
      await expect(platform).toContainText('Every 6 months');
      await axe(page);
    });

    await test.step('its meeting, decided some days ago, with a link to join', async () => {
      await page.goto('/meetings/new');
      await page.getByLabel('Meeting of another platform').check();
      await page.getByLabel('Dialogue platform').selectOption('Energy security dialogue');
      await page.getByLabel('Title').fill('First round');
      await page.getByLabel('Day', { exact: true }).fill('2027-03-02');
      await page.getByLabel('Time zone').selectOption('Asia/Baku');
      await page.getByLabel('Link to join').fill('https://meet.example.org/first');
      await page.getByLabel('Decided on').fill('2026-11-18');
      await page.getByRole('button', { name: 'Plan the meeting' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('First round');
      const main = page.getByRole('main');
      await expect(main).toContainText('01:00 to 04:00 in Washington');
      await expect(page.getByRole('link', { name: 'https://meet.example.org/first' })).toBeVisible();
      await expect(main.getByRole('row', { name: /Papers out/ })).toContainText('10 days before');
      await expect(main.getByRole('row', { name: /Rooms booked/ })).toContainText('7 days before');
      await axe(page);
    });
    const address = new URL(page.url()).pathname;

    await test.step('a second day, which moves along', async () => {
      await page.goto(`${address}/edit`);
      const days = page.getByRole('region', { name: 'Further days' });
      await days.getByLabel('Further day').fill('2027-03-03');
      await days.getByRole('button', { name: 'Add the day' }).click();
      await expect(days.getByRole('row', { name: /3 March 2027/ })).toBeVisible();
      await axe(page);
    });

    await test.step('postponed, as decided on Friday, not before it was planned', async () => {
      await page.goto(`${address}/postpone`);
      await expect(page.getByRole('main')).toContainText('4 open steps of its preparation move with it');
      await page.getByLabel('New day').fill('2027-03-16');
      await page.getByLabel('Decided on').fill('2026-11-17');
      await page.getByRole('button', { name: 'Postpone the meeting' }).click();
      await expect(page.getByLabel('Decided on')).toHaveAccessibleDescription(/is of 18 November 2026/);
      await page.getByLabel('Decided on').fill('2026-11-20');
      await page.getByRole('button', { name: 'Postpone the meeting' }).click();
      await expect(page.getByText('The meeting is postponed.')).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Wednesday, 17 March 2027');
      await expect(page.getByRole('row', { name: /Postponed/ })).toContainText('20 November 2026');
    });

    await test.step('she puts herself on a step, which only her side sees', async () => {
      await page.goto(`${address}/steps/papers-out`);
      await page.getByLabel('Person').selectOption(leyla.name);
      await page.getByRole('button', { name: 'Assign' }).click();
      await expect(page.getByRole('row', { name: /Papers out/ })).toContainText(`ours: ${leyla.name}`);
    });
  });
});
