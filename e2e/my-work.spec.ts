import type { Page } from '@playwright/test';
import { enterAction, invite, join, jordan, logProject, planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

const section = (page: Page, name: string) => page.getByRole('region', { name });

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('what Leyla owes stands in one list, and leaves it once it is done', async ({
      page,
      browser,
      server,
    }) => {
      await test.step('nothing yet', async () => {
        await page.goto('/my-work');
        await expect(page.getByText('Nothing waits for you')).toBeVisible();
        await axe(page);
      });

      await test.step('a meeting to prepare, by its steps', async () => {
        await planMeeting(page, '2027-01-08');
        await page.goto('/my-work');
        await expect(section(page, 'This week')).toContainText('Draft agenda');
        await expect(section(page, 'Later')).toContainText('Minutes agreed');
        await axe(page);
      });

      await test.step('a step done leaves', async () => {
        await section(page, 'This week').getByRole('link', { name: 'Draft agenda' }).first().click();
        await page.getByRole('button', { name: 'Save' }).first().click();
        await page.waitForURL(/#step-draft-agenda-exchanged$/);
        await page.goto('/my-work');
        await expect(page.getByRole('main')).not.toContainText('Draft agenda exchanged');
      });

      await test.step('an action of both sides is on both lists; the filters leave what they say', async () => {
        const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: scripts });
        const guest = await context.newPage();
        await join(guest, await invite(page, 'Invite its first coordinator', jordan), jordan);
        await planMeeting(page, '2026-11-23', { group: 'ENE', title: 'Energy group' });
        await page.getByRole('link', { name: 'Enter an action' }).first().click();
        await enterAction(page);
        for (const reader of [page, guest]) {
          await reader.goto('/my-work?kind=action');
          await expect(section(reader, 'Next 30 days')).toContainText('Send the drafts');
          await expect(reader.getByRole('main')).not.toContainText('Papers out');
        }
        await page.goto('/my-work?kind=action&group=CON');
        await expect(page.getByText('Nothing matches')).toBeVisible();
        await context.close();
      });

      await test.step('a private project is on nobody else’s list', async () => {
        await logProject(page, 'Only ours', 'Energy', { privately: true });
        await page.goto('/');
        await page.getByRole('main').getByRole('link', { name: 'My work' }).click();
        await expect(page.getByRole('heading', { name: 'My work', level: 1 })).toBeVisible();
        await page.setViewportSize({ width: 390, height: 844 });
        await axe(page);
      });
    });
  });
}
