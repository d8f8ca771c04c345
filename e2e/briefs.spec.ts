import type { Page } from '@playwright/test';
import { invite, join, jordan, leyla, logProject, type Person, planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

const nigar: Person = {
  name: 'Nigar Sample',
  email: 'nigar.sample@example.org',
  password: 'a walnut under the stairs',
  party: 'Azerbaijan',
};

const own = (page: Page, name: string) => page.getByRole('region', { name });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a side calls for briefs, writes and clears them, and takes its book', async ({
    page,
    browser,
    server,
  }) => {
    const enter = async (form: string, person: Person, office?: string) => {
      const link = await invite(page, form, person, office);
      const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
      const guest = await context.newPage();
      await join(guest, link, person);
      return guest;
    };
    const author = await enter('Invite a colleague', nigar, 'Member of Energy');
    const other = await enter('Invite its first coordinator', jordan);
    await logProject(page, 'Storage at the substation', 'Energy');
    await planMeeting(page, '2027-01-28');
    const meeting = new URL(page.url()).pathname;
    const briefs = `${meeting}/briefs`;
    await page.getByRole('button', { name: 'Draft the agenda' }).click();
    await page.waitForURL(/\/agenda/);
    await other.goto(briefs);
    const seenBefore = await other.getByRole('main').textContent();

    await test.step('Leyla calls for a brief on each item, with a day and a chain', async () => {
      await page.goto(meeting);
      await page
        .getByRole('navigation', { name: 'Annual meeting' })
        .getByRole('link', { name: 'Briefs' })
        .click();
      await page.waitForURL(/\/briefs$/);
      await expect(page.getByLabel('To be handed in by')).toHaveValue('2027-01-14');
      await page.getByLabel('Marking').fill('Xidməti istifadə üçün');
      await page.getByLabel('Author for “Report: Energy”').selectOption({ label: nigar.name });
      await axe(page);
      await page.getByRole('button', { name: 'Call for the briefs' }).click();
      await expect(page.getByText('The briefs are called for.')).toBeVisible();
      const energy = own(page, 'Yours').getByRole('row', { name: /Report: Energy/ });
      await expect(energy).toContainText('Not begun');
      await expect(energy).toContainText(`${nigar.name} writes`);
      await axe(page);
    });

    await test.step('the author writes and hands in', async () => {
      await author.goto(briefs);
      const mine = own(author, 'Yours').getByRole('row', { name: /Report: Energy/ });
      await expect(mine).toContainText('your turn');
      await mine.getByRole('link').click();
      await author.getByRole('link', { name: 'Write', exact: true }).click();
      await author.getByLabel('Our objective').fill('Agree on the list.');
      await author.getByRole('button', { name: 'Save' }).click();
      await expect(author.getByText('The brief is saved.')).toBeVisible();
      await author.getByRole('button', { name: 'Hand in' }).click();
      await expect(author.getByText('The brief is handed in.')).toBeVisible();
      await axe(author);
    });
    const address = new URL(author.url()).pathname;

    await test.step('Leyla returns it with a reason, and the author hands it in again', async () => {
      await page.goto(address);
      await page.getByText('Return it to its author').click();
      await page.getByLabel('What is to change').fill('Say by when.');
      await page.getByRole('button', { name: 'Return', exact: true }).click();
      await expect(page.getByText('The brief is returned to its author.')).toBeVisible();
      await author.goto(address);
      await expect(author.getByText(/by Leyla Sample: Say by when/)).toBeVisible();
      await author.getByRole('button', { name: 'Hand in' }).click();
      await author.getByRole('button', { name: 'Take back' }).click();
      await expect(author.getByText('The brief is taken back.')).toBeVisible();
      await axe(author);
      await author.getByRole('button', { name: 'Hand in' }).click();
      await expect(author.getByText('The brief is handed in.')).toBeVisible();
    });

    await test.step('the facts are refreshed, and what is written stays', async () => {
      await expect(own(author, 'Facts')).toContainText('Storage at the substation');
      await logProject(page, 'A second line', 'Energy');
      await author.getByRole('button', { name: 'Refresh the facts' }).click();
      await expect(author.getByText('The facts are refreshed.')).toBeVisible();
      await expect(own(author, 'Facts')).toContainText('A second line');
      await expect(own(author, 'What is written')).toContainText('Agree on the list.');
    });

    await test.step('Leyla clears it, and an edit voids her clearance', async () => {
      await page.goto(address);
      await page.getByRole('button', { name: 'Clear this text' }).click();
      await expect(page.getByText('The brief is cleared.')).toBeVisible();
      await author.goto(`${address}?edit=text`);
      await expect(author.getByText('1 clearance is void once you save an edit.')).toBeVisible();
      await author.getByLabel('Our objective').fill('Agree on the list, and on the roadmap.');
      await author.getByRole('button', { name: 'Save' }).click();
      await expect(author.getByText('Its clearances are void')).toBeVisible();
      await expect(own(author, 'Clearance')).toContainText('Voided');
      await axe(author);
    });

    await test.step('two who save at once lose nothing', async () => {
      await page.goto(`${address}?edit=text`);
      await author.goto(`${address}?edit=text`);
      await author.getByLabel('Press line').fill('We met.');
      await author.getByRole('button', { name: 'Save' }).click();
      await expect(author.getByText('The brief is saved.')).toBeVisible();
      await page.getByLabel('Press line').fill('A good meeting.');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByLabel('Press line')).toHaveAccessibleDescription('Saved meanwhile: We met.');
      await expect(page.getByLabel('Press line')).toHaveValue('A good meeting.');
    });

    await test.step('the book is one document of the side', async () => {
      await page.goto(`${briefs}/book`);
      await expect(page.getByText('Xidməti istifadə üçün').first()).toBeVisible();
      await expect(page.getByRole('main')).toContainText('Agree on the list, and on the roadmap.');
      await axe(page);
      const file = await page.request.get(`${briefs}/book.docx`);
      expect(file.status()).toBe(200);
      expect(file.headers()['content-disposition']).toContain('briefing-book');
      expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    });

    await test.step('the other side sees nothing of it', async () => {
      for (const path of [address, `${briefs}/book`, `${briefs}/book.docx`]) {
        expect((await other.request.get(path)).status(), path).toBe(404);
      }
      await other.goto(briefs);
      expect(await other.getByRole('main').textContent()).toBe(seenBefore);
      await other.goto(meeting);
      await expect(own(other, 'Papers')).toContainText('None called for');
      await expect(other.getByRole('main')).not.toContainText(/called for \d|Xidməti/);
      await other.goto('/history');
      await expect(other.getByRole('main')).not.toContainText('brief on');
    });
    await expect(page.getByText(leyla.name).first()).toBeVisible();
    await author.context().close();
    await other.context().close();
  });
});
