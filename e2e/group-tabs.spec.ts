import type { Page } from '@playwright/test';
import { invite, join, logProject, type Person, planMeeting, recordEnergysList } from './cast';
import { axe, expect, test } from './fixtures';

const rana: Person = {
  name: 'Rana Sample',
  email: 'rana.sample@example.org',
  password: 'three grey herons at dusk',
  party: 'Azerbaijan',
};

const tabs = (page: Page, group: string) => page.getByRole('navigation', { name: group, exact: true });
const names = ['Overview', 'Projects', 'Roadmap', 'Agreements', 'Meetings', 'History'];
const closed = ['projects', 'roadmap', 'agreements', 'meetings', 'history'].map(
  (tab) => `/groups/security-defense/${tab}`,
);
const files = ['projects.csv', 'roadmap.csv'].map((file) => `/groups/security-defense/${file}`);

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a group is a small site of tabs, each with its address, its title and its act', async ({
      page,
    }) => {
      await logProject(page, 'Storage at the substation', 'Energy');
      await planMeeting(page, '2027-01-28', { group: 'ENE', title: 'Grid talks' });
      await recordEnergysList(page, 'Storage at the substation');

      await test.step('the overview answers at one glance', async () => {
        await expect(page).toHaveURL(/\/groups\/energy\?done=agreement\.recorded$/);
        await expect(page).toHaveTitle('Energy · Concord');
        const main = page.getByRole('main');
        for (const said of ['1 project', '1 agreement', '28 January 2027', 'Partly settled', 'I.1']) {
          await expect(main.getByText(said, { exact: true }).first(), said).toBeVisible();
        }
        await expect(main.getByRole('heading', { name: 'Due next' })).toBeInViewport();
        await axe(page);
      });

      for (const [tab, title, holds, act] of [
        ['Projects', 'Projects of Energy', 'Storage at the substation', 'Log a project'],
        ['Roadmap', 'Roadmap of Energy', 'Storage at the substation', 'Add the milestone'],
        ['Agreements', 'Agreements of Energy', 'Project list, version 1', 'Record the agreed list'],
        ['Meetings', 'Meetings of Energy', 'Grid talks', 'Plan a meeting'],
        ['History', 'History of Energy', 'the project list of Energy', null],
      ] as const) {
        await test.step(tab, async () => {
          await tabs(page, 'Energy').getByRole('link', { name: tab }).click();
          await expect(page).toHaveTitle(`${title} · Concord`);
          await expect(page).toHaveURL(new RegExp(`/groups/energy/${tab.toLowerCase()}$`));
          await expect(page.getByRole('heading', { name: 'Energy', level: 1 })).toBeVisible();
          await expect(tabs(page, 'Energy').locator('[aria-current]')).toHaveText(tab);
          await expect(page.getByRole('main').getByText(holds).first()).toBeInViewport();
          await expect(page.locator('main .button-main')).toHaveText(act === null ? [] : [act]);
          await axe(page);
        });
      }

      await test.step('saved anchors of the one long page still lead to the tabs', async () => {
        for (const anchor of ['projects', 'agreements', 'meetings', 'history']) {
          await page.goto(`/groups/energy#${anchor}`);
          await page.locator(':target').getByRole('link').click();
          await expect(page).toHaveURL(new RegExp(`/groups/energy/${anchor}$`));
        }
      });
    });
  });
}

test('on a phone every tab is seen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/groups/energy/history');
  for (const name of names) await expect(tabs(page, 'Energy').getByRole('link', { name })).toBeInViewport();
});

test('a restricted group’s tabs are not found by whoever is no member, and found by a coordinator', async ({
  page,
  browser,
  server,
}) => {
  await logProject(page, 'Kept among members', 'Security and defense');
  for (const path of [...closed, ...files]) {
    expect((await page.request.get(path)).status(), path).toBe(200);
  }
  const hers = await browser.newContext({ baseURL: server.url });
  const guest = await hers.newPage();
  await join(guest, await invite(page, 'Invite a colleague', rana, 'viewer'), rana);
  await guest.getByRole('heading', { name: 'State of implementation' }).waitFor();
  for (const path of closed) {
    expect((await guest.goto(path))?.status(), path).toBe(404);
    await expect(guest.getByRole('heading', { name: 'Page not found' }), path).toBeVisible();
    await expect(guest).toHaveTitle('Page not found · Concord');
  }
  for (const path of files) expect((await guest.request.get(path)).status(), path).toBe(404);
  await guest.goto('/groups/security-defense');
  await expect(guest.getByText('This group is restricted').first()).toBeVisible();
  await expect(guest.getByRole('main')).toContainText('Outstanding');
  await expect(guest.getByRole('main')).not.toContainText('Kept among members');
  await expect(tabs(guest, 'Security and defense')).toHaveCount(0);
  await axe(guest);
  const found = await guest.request.get('/palette?q=kept');
  expect(await found.json()).toEqual({ rows: [] });
  await hers.close();
});
