import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { planMeeting, theOtherSide } from './cast';
import { axe, expect, test } from './fixtures';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const body = 'word/document.xml';

async function downloaded(page: Page, by: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), by.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The file with other words in its body. */
function edited(file: Uint8Array, change: (xml: string) => string): Buffer {
  const parts = unzipSync(file);
  parts[body] = strToU8(change(strFromU8(parts[body] ?? new Uint8Array())));
  return Buffer.from(zipSync(parts));
}

const textOf = (file: Uint8Array) =>
  [...strFromU8(unzipSync(file)[body] ?? new Uint8Array()).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('\n');

async function bringBack(page: Page, address: string, buffer: Buffer, name = 'agenda.docx') {
  await page.goto(address);
  await page.getByLabel('Word document (.docx)').setInputFiles({ name, mimeType: docx, buffer });
  await page.getByRole('button', { name: 'Read the file' }).click();
}

async function addItem(page: Page, title: string, own = false) {
  const form = page.getByRole('region', { name: 'Add an item' });
  await form.getByLabel('Title').fill(title);
  if (own) await form.getByLabel('My side only').check();
  await form.getByRole('button', { name: 'Add to the agenda' }).click();
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('an agenda is taken out, edited in Word and brought back; what is chosen is put forward', async ({
      page,
      browser,
      server,
    }) => {
      const guest = await theOtherSide(page, browser, server, scripts);
      await planMeeting(page, '2027-01-28');
      await page.getByRole('button', { name: 'Draft the agenda' }).click();
      await page.waitForURL(/\/agenda\?/);
      const agenda = new URL(page.url()).pathname;
      const returned = agenda.replace(/agenda$/, 'returned');
      const main = guest.getByRole('main');

      await test.step('Leyla puts an item forward, and prepares another for her side', async () => {
        await addItem(page, 'Fuel supply', true);
        await page.getByRole('link', { name: 'Fuel supply', exact: true }).click();
        await page.getByRole('button', { name: 'Put the item forward' }).click();
        await expect(page.getByText('The item is put forward.')).toBeVisible();
        await page.goto(agenda);
        await addItem(page, 'Our own line', true);
        await expect(page.getByText('The item is kept for your side.')).toBeVisible();
      });

      const file =
        await test.step('Jordan takes the agenda out; Leyla’s own items are not in it', async () => {
          await guest.goto(agenda);
          const taken = await downloaded(
            guest,
            guest.getByRole('button', { name: 'Take out to edit in Word' }),
          );
          expect(taken.name).toBe('agenda-to-edit-2027-01-28.docx');
          expect(textOf(taken.bytes)).toContain('Fuel supply');
          expect(textOf(taken.bytes)).not.toContain('Our own line');
          return taken.bytes;
        });

      await test.step('a file that is none, or whose bookmarks are lost, is refused clearly', async () => {
        await bringBack(guest, returned, Buffer.from('Agenda'));
        await expect(main.getByRole('alert')).toContainText('This is not a Word document (.docx)');
        await axe(guest);
        await bringBack(
          guest,
          returned,
          edited(file, (xml) => xml.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')),
        );
        await expect(main.getByRole('alert')).toContainText('the bookmarks that the copy was taken out with');
      });

      const preview =
        await test.step('brought back, it shows what it proposes, and nobody else sees it', async () => {
          const waste = '<w:p><w:r><w:t>Waste management</w:t></w:r></w:p>';
          const changed = edited(file, (xml) =>
            xml
              .replace('Opening and adoption of the agenda', 'Opening')
              .replace(/(<w:p>(?:(?!<\/w:p>).)*)Fuel supply(.*?<\/w:p>)/s, `$1Fuel services$2${waste}`),
          );
          await bringBack(guest, returned, changed);
          await expect(guest.getByText('The file is read. Nothing is put forward yet.')).toBeVisible();
          const proposes = guest.getByRole('region', { name: 'What it proposes' });
          await expect(proposes.getByRole('checkbox')).toHaveCount(3);
          await expect(proposes.locator('ins').filter({ hasText: 'services' })).toBeVisible();
          await axe(guest);
          const address = new URL(guest.url());
          expect((await page.goto(address.pathname + address.search))?.status()).toBe(404);
          await page.goto(agenda);
          await expect(page.getByRole('main')).not.toContainText('Fuel services');
          return address.pathname + address.search;
        });

      await test.step('without a choice nothing is put forward', async () => {
        await guest.goto(preview);
        await guest.getByRole('button', { name: 'Put forward' }).click();
        await expect(main.getByRole('alert')).toContainText('Choose what to put forward');
      });

      await test.step('one is chosen, and the other side sees it beside its own wording', async () => {
        await guest.goto(preview);
        await guest.getByRole('checkbox', { name: 'Title of “Fuel supply”' }).check();
        await guest.getByRole('checkbox', { name: 'Added after “Fuel supply”' }).check();
        await guest.getByRole('button', { name: 'Put forward' }).click();
        await expect(guest.getByText('2 changes are put forward.')).toBeVisible();
        const proposes = guest.getByRole('region', { name: 'What it proposes' });
        await expect(proposes.getByRole('checkbox')).toHaveCount(1);
        await axe(guest);
        await page.goto(agenda);
        const seen = page.getByRole('main');
        await expect(seen).toContainText('[Azerbaijan: Fuel supply] [United States: Fuel services]');
        await expect(seen.getByRole('listitem').filter({ hasText: 'Waste management' })).toContainText(
          'Waiting for an answer',
        );
        await expect(seen.getByRole('heading', { name: 'Opening and adoption of the agenda' })).toBeVisible();
      });
      await guest.context().close();
    });

    test('the items of a meeting of two days stand by day', async ({ page }) => {
      await planMeeting(page, '2027-01-28');
      const meeting = new URL(page.url()).pathname;
      await page.goto(`${meeting}/edit`);
      await page.getByLabel('Further day', { exact: true }).fill('2027-01-29');
      await page.getByRole('button', { name: 'Add the day' }).click();
      await page.getByText('The day is added.').waitFor();
      await page.goto(`${meeting}/agenda`);
      await page.getByRole('button', { name: 'Draft the agenda' }).click();
      await page.waitForURL(/\/agenda\?/);
      const first = page.getByRole('heading', { name: 'Day 1: Thursday, 28 January 2027' });
      await expect(first).toBeVisible();
      await expect(page.getByText('No items on this day yet.')).toBeVisible();
      const form = page.getByRole('region', { name: 'Add an item' });
      await form.getByLabel('Title').fill('Signing');
      await form.getByLabel('Day').selectOption({ label: 'Day 2: Friday, 29 January 2027' });
      await form.getByRole('button', { name: 'Add to the agenda' }).click();
      await expect(page.getByText('No items on this day yet.')).toBeHidden();
      const signing = page.getByRole('listitem').filter({ hasText: 'Signing' });
      await expect(signing).toContainText('10:00');
      await axe(page);
      const clean = await downloaded(page, page.getByRole('link', { name: 'Download as Word document' }));
      expect(textOf(clean.bytes)).toMatch(/Day 2: Friday, 29\u00a0January\u00a02027/);
    });
  });
}
