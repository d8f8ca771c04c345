import { test } from '@playwright/test';
import { invite, join, leyla, signIn } from './cast';
import { axe, expect, problem } from './fixtures';
import { signInThere } from './identity-provider';
import { colleague, home, serverWithProviders, signInWith, start, told } from './single-sign-on';

const { world, visitor, leylasPage, cookieNames, joined } = serverWithProviders();

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    const [name, login] = scripts ? ['Rana Sample', 'rana'] : ['Sevda Sample', 'sevda'];
    const options = { javaScriptEnabled: scripts };

    test('an invited colleague joins and signs in through the ministry, and arrives where she wanted', async ({
      browser,
    }) => {
      const person = colleague(name);
      await invite(await leylasPage(browser), 'Invite a colleague', person, 'viewer');
      world.ministry.people.set(login, { email: person.email.toUpperCase(), verified: true });
      const page = await visitor(browser, options);
      await page.goto('/projects?stage=candidate');
      await axe(page);
      await page.getByRole('button', { name: 'Sign in with Ministry account' }).click();
      await signInThere(page, login);
      await expect(page).toHaveURL(/\/projects\?stage=candidate$/);
      await expect(page.getByText(name)).toBeVisible();
      expect(await cookieNames(page)).toEqual(['concord', 'known-concord']);

      await test.step('her account has no password, and keeps its only way in', async () => {
        await page.goto('/account');
        await axe(page);
        await expect(page.getByText('You have no password')).toContainText('Ministry account');
        await page.getByRole('button', { name: 'Unlink' }).click();
        await expect(problem(page)).toContainText('It is your only way to sign in');
      });

      await test.step('she signs out everywhere, and in again with another address there', async () => {
        const copied = await page.context().cookies();
        await page.goto('/account');
        await page.getByRole('button', { name: 'Sign out everywhere' }).click();
        await expect(page.getByText('You have signed out everywhere')).toBeVisible();
        const thief = await visitor(browser);
        await thief.context().addCookies(copied);
        await thief.goto('/projects');
        await expect(thief).toHaveURL(/\/sign-in/);
        world.ministry.people.set(login, { email: 'married@example.org', verified: true });
        await start(page);
        await expect(home(page)).toBeVisible();
        await page.goto('/account');
        await expect(page.getByText(person.email)).toBeVisible();
        await expect(page.getByText('married@example.org')).toHaveCount(0);
      });
    });

    test('the link of an invitation opens an account with any address of the ministry', async ({
      browser,
    }) => {
      const guest = colleague(`${name} Two`);
      const link = await invite(await leylasPage(browser), 'Invite a colleague', guest, 'viewer');
      const page = await visitor(browser, options);
      world.ministry.people.set(`${login}-2`, { email: 'other@example.org', verified: false });
      await signInWith(page, `${login}-2`);
      await expect(told(page)).toContainText('No account is linked to this sign-in with Ministry account');
      await page.goto(link);
      await axe(page);
      await expect(page.getByRole('button', { name: 'Join with Agency account' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Join with Ministry account' }).click();
      await expect(page.getByText('Your account has been created')).toBeVisible();
      await expect(page.getByText(guest.name)).toBeVisible();
    });

    test('a person with a password links the ministry’s account, signs in with it and unlinks it', async ({
      browser,
    }) => {
      const person = colleague(`${name} Three`);
      const link = await invite(await leylasPage(browser), 'Invite a colleague', person, 'viewer');
      const page = await visitor(browser, options);
      await join(page, link, person);
      await expect(page.getByText('Your account has been created')).toBeVisible();
      await page.goto('/account');
      await page.getByRole('button', { name: 'Link Ministry account' }).click();
      await signInThere(page, `${login}-3`);
      await expect(page.getByText('The account is linked.')).toBeVisible();
      await axe(page);
      await expect(page.getByRole('button', { name: 'Link Ministry account', exact: true })).toHaveCount(0);

      const manager = await leylasPage(browser);
      await manager.goto('/people');
      const row = manager.getByRole('row').filter({ hasText: person.email });
      await expect(row).toContainText('signs in with Ministry account');
      await axe(manager);

      const again = await visitor(browser, options);
      await signInWith(again, `${login}-3`);
      await expect(home(again)).toBeVisible();
      await page.goto('/account');
      await page.getByRole('button', { name: 'Unlink' }).click();
      await expect(page.getByText('The account is unlinked.')).toBeVisible();
      const other = await visitor(browser, options);
      await signInWith(other, `${login}-3`);
      await expect(told(other)).toContainText('No account is linked');
    });

    test('a provider that is down says so on the page; the password opens the tracker', async ({
      browser,
    }) => {
      world.ministry.isDown = true;
      const page = await visitor(browser, options);
      await start(page);
      await expect(problem(page)).toContainText('Ministry account does not answer');
      await axe(page);
      await signIn(page, leyla);
    });
  });
}

test('an account that is disabled meanwhile stays shut, and its sessions end', async ({ browser }) => {
  const person = await joined(browser, 'Ulvi Sample', 'ulvi');
  const page = await visitor(browser);
  await signInWith(page, 'ulvi');
  await expect(home(page)).toBeVisible();
  const manager = await leylasPage(browser);
  await manager.goto('/people');
  await manager.getByRole('link', { name: person.name }).click();
  await expect(manager.getByText(`${person.name} signs in with Ministry account.`)).toBeVisible();
  await manager.getByRole('button', { name: 'Disable the account' }).click();
  await expect(manager.getByText('The account is disabled, and its sessions have ended.')).toBeVisible();
  await page.goto('/projects');
  await expect(page).toHaveURL(/\/sign-in/);
  await start(page);
  await expect(told(page)).toContainText('The account that Ministry account opens is disabled');
});
