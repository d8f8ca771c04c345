import { request as newRequest } from '@playwright/test';
import ICAL from 'ical.js';
import { logProject, planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a calendar program fetches what Leyla may see, until she revokes the address', async ({
      page,
      server,
    }) => {
      // a calendar program has no cookies
      const program = await newRequest.newContext();
      await planMeeting(page, '2027-01-08');

      const address = await test.step('she makes an address, which is shown once', async () => {
        await page.goto('/account');
        await page.getByRole('link', { name: 'Subscribe in a calendar' }).click();
        await expect(page).toHaveTitle(/^Calendar/);
        await axe(page);
        await page.getByRole('button', { name: 'Make an address' }).click();
        const shown = page.getByLabel('Your calendar address');
        await expect(shown).toHaveValue(/^http:\/\/[^/]+\/calendar\/[\w-]{43}\.ics$/);
        await expect(shown).toBeFocused();
        await expect(shown).toBeInViewport();
        const copy = page.getByRole('button', { name: 'Copy' });
        await expect(copy).toHaveCount(scripts ? 1 : 0);
        const value = await shown.inputValue();
        if (scripts) {
          await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
          await copy.click();
          await expect(page.getByRole('status').getByText('Copied.', { exact: true })).toBeVisible();
          expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
        }
        await axe(page);
        await page.setViewportSize({ width: 390, height: 800 });
        const over = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
        expect(over, 'so long a word must not widen a phone’s page').toBe(0);
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto('/account/calendar');
        await expect(page.getByText('Not yet')).toBeVisible();
        await expect(page.getByRole('main')).not.toContainText(value);
        return value;
      });

      const first = await test.step('it is answered without signing in, and once with 304', async () => {
        const answer = await program.get(address);
        expect([answer.status(), answer.headers()['content-type']]).toEqual([
          200,
          'text/calendar; charset=utf-8; method=PUBLISH',
        ]);
        const text = await answer.text();
        const summaries = eventsOf(text).map(({ summary }) => summary);
        expect(summaries).toEqual(expect.arrayContaining(['Draft agenda exchanged', 'Annual meeting']));
        const etag = answer.headers().etag ?? '';
        expect((await program.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304);
        const head = await program.head(address);
        expect([head.status(), head.headers().etag]).toEqual([200, etag]);
        await page.goto('/account/calendar');
        await expect(page.getByText('Not yet')).toHaveCount(0);
        return text;
      });

      await test.step('a change follows; a group narrows it', async () => {
        await logProject(page, 'A thought of ours', 'Energy', { privately: true });
        const text = await (await program.get(address)).text();
        const sequence = (each: string) => eventsOf(each)[0]?.component.getFirstPropertyValue('sequence');
        expect(Number(sequence(text))).toBeGreaterThan(Number(sequence(first)));
        const energy = await (await program.get(`${address}?group=ENE`)).text();
        expect(energy).toContain('X-WR-CALNAME:Concord: Energy');
        expect(energy).not.toContain('Draft agenda exchanged');
      });

      await test.step('only the address answers, and only reading', async () => {
        const other = `${server.url}/calendar/${'x'.repeat(43)}.ics`;
        expect((await program.get(other)).status()).toBe(404);
        expect((await program.post(address)).status()).toBe(405);
      });

      await test.step('revoked, it is not found', async () => {
        await page.goto('/account/calendar');
        await page.getByRole('button', { name: 'Make a new address' }).click();
        const shown = page.getByLabel('Your calendar address');
        await expect(shown).toBeVisible();
        await page.getByRole('button', { name: 'Revoke the address' }).click();
        await expect(page.getByText('The calendar address has been revoked.')).toBeVisible();
        await expect(shown).toHaveCount(0);
        expect((await program.get(address)).status()).toBe(404);
        await axe(page);
      });
      await program.dispose();
    });
  });
}
