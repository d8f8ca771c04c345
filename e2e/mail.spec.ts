import { type Browser, type Page, test } from '@playwright/test';
import { type Delivered, startMailServer, type TestMailServer } from '../testing/mail-server';
import { dayComes, join, leyla, logProject, type Person, signIn } from './cast';
import { axe, expect } from './fixtures';
import { type StartedServer, startServer } from './server';

let server: StartedServer;
let mail: TestMailServer;

test.beforeAll(async () => {
  mail = await startMailServer();
  const more = {
    CONCORD_SMTP_URL: mail.url,
    CONCORD_MAIL_FROM: 'Concord <concord@example.org>',
    CONCORD_MAIL_EVERY_MS: '300',
  };
  server = await startServer('account', { more });
});

test.afterAll(async () => {
  await server.stop();
  await mail.stop();
});

const visitor = async (browser: Browser, scripts = true): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'en-GB',
    javaScriptEnabled: scripts,
  });
  return context.newPage();
};

/** The message to this person with these words, as soon as the server has it. */
async function messageTo({ email }: Pick<Person, 'email'>, words: string): Promise<Delivered> {
  const isIt = ({ to, source }: Delivered) => to === email && source.includes(words);
  await expect.poll(() => mail.delivered.some(isIt)).toBe(true);
  const message = mail.delivered.find(isIt);
  if (!message) throw new Error('no message');
  return message;
}

const linkIn = ({ source }: Delivered, path: string) =>
  new RegExp(`^(?:  )?(http://\\S*${path}\\S*)\\r?$`, 'm').exec(source)?.[1] ?? '';

const rana: Person = {
  name: 'Rana Sample',
  email: 'rana.sample@example.org',
  password: 'three grey herons at noon',
  party: 'Azerbaijan',
};

test('a colleague is invited by mail; a scanner that opens the link first uses nothing up', async ({
  browser,
}) => {
  const page = await visitor(browser);
  await signIn(page, leyla);
  await page.goto('/people');
  const form = page.getByRole('form', { name: 'Invite a colleague' });
  await expect(page.getByText('The link goes out by mail.').first()).toBeVisible();
  await form.getByLabel('Name').fill(rana.name);
  await form.getByLabel('E-mail address').fill(rana.email);
  await form.getByLabel('Office').selectOption('viewer');
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The link goes out by mail.' })).toBeVisible();
  await axe(page);
  const link = linkIn(await messageTo(rana, 'You are invited'), '/join');
  for (let times = 0; times < 3; times += 1) expect((await fetch(link)).status).toBe(200);
  const guest = await visitor(browser, false);
  await join(guest, link, rana);
  await expect(guest.getByText('Your account has been created')).toBeVisible();
});

test('a person gets a link for a new password by mail', async ({ browser }) => {
  const page = await visitor(browser);
  await signIn(page, leyla);
  await page.goto('/people');
  await page.getByRole('link', { name: rana.name }).click();
  await page.getByRole('button', { name: 'Make a link for a new password' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The link goes out by mail.' })).toBeVisible();
  const link = linkIn(await messageTo(rana, 'Set a new password'), '/sign-in/reset');
  expect((await fetch(link)).status).toBe(200);
  const guest = await visitor(browser, false);
  await guest.goto(link);
  await guest.getByLabel('Password', { exact: true }).fill('four herons after rain');
  await guest.getByLabel('The same password again').fill('four herons after rain');
  await guest.getByRole('button', { name: 'Set the password' }).click();
  await expect(guest.getByText('The new password is set')).toBeVisible();
  await signIn(guest, { email: rana.email, password: 'four herons after rain' });
});

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    const [title, entered, weekBefore, due, choice] = scripts
      ? ['Cable', '2026-11-24', '2026-12-28', '2027-01-04', '1 day before']
      : ['Port', '2026-12-29', '2027-02-01', '2027-02-08', '30 days before'];

    test('a reminder comes; its links lead to the milestone and to what one is told', async ({ browser }) => {
      const page = await visitor(browser, scripts);
      await dayComes(page, server, `${entered}T08:00:00Z`);
      await logProject(page, `Sample ${title}`, 'Energy');
      await page.getByRole('link', { name: 'Add a milestone' }).first().click();
      const form = page.getByRole('form', { name: 'Add a milestone' });
      await form.getByLabel('Milestone', { exact: true }).fill(`${title} laid`);
      await form.getByLabel('Forecast').fill(due);
      await form.getByRole('button', { name: 'Add the milestone' }).click();
      await expect(page.getByText('The milestone is added.')).toBeVisible();

      await dayComes(page, server, `${weekBefore}T08:00:00Z`);
      await expect.poll(() => notices(page)).toContain(`Milestone: ${title} laid`);
      server.setClock(`${weekBefore}T08:06:00Z`);
      const message = await messageTo(leyla, `Milestone: ${title} laid`);
      expect(message.source).toContain('in 7 days');

      await page.goto(linkIn(message, '/projects'));
      await page.getByRole('link', { name: `Mark “${title} laid” done` }).click();
      await expect(page.getByRole('heading', { name: `${title} laid` })).toBeVisible();
      await page.goto(linkIn(message, '/notices'));
      await expect(page.getByRole('region', { name: 'New' })).toContainText(`Milestone: ${title} laid`);
      await axe(page);
      await page.getByRole('button', { name: 'Mark all as seen' }).click();
      await expect(page.getByText('All notices are marked as seen.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Seen' })).toContainText(`Milestone: ${title} laid`);

      await page.goto(linkIn(message, '/account/mail'));
      await axe(page);
      await page.getByLabel(choice).uncheck();
      await page.getByLabel('Weekly digest').selectOption('Friday');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Your settings are saved.')).toBeVisible();
      await page.goto('/account/mail');
      await expect(page.getByLabel(choice)).not.toBeChecked();
      await expect(page.getByLabel('Weekly digest')).toHaveValue('5');
    });
  });
}

/** The text of the page of notices. */
async function notices(page: Page): Promise<string> {
  await page.goto('/notices');
  return page.getByRole('main').innerText();
}
