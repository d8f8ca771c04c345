import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { fill, start } from '@/bench/installation';
import type { OneOfEverything } from '@/e2e/addresses';
import {
  join as accept,
  addOrganisation,
  enterAction,
  enterDecree,
  enterText,
  invite,
  issueReport,
  leyla,
  logProject,
  type Person,
  planMeeting,
  recordDecision,
  signIn,
  uploadFile,
} from '@/e2e/cast';

/** The data that every checkout gets a copy of, and what is in it. */
export interface Installation {
  one: OneOfEverything;
  /** The address of an open invitation. */
  invitation: string;
  /** The address that sets a new password. */
  reset: string;
  /** The browser's state in which the sample's first coordinator is signed in. */
  signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
  /** Starts the program of a checkout on a copy of the data. */
  start(checkout: string): ReturnType<typeof start>;
}

const projects = 60;
const moment = '2026-11-23T08:00:00Z';

/** Fills an installation with a sample and one of everything, by the program of a checkout. */
export async function prepare(browser: Browser, checkout: string, folder: string): Promise<Installation> {
  const data = join(folder, 'data');
  const clock = join(folder, 'clock');
  writeFileSync(clock, moment);
  const environment = (of: string): NodeJS.ProcessEnv => ({
    ...process.env,
    DATABASE_URL: '',
    CONCORD_URL: '',
    CONCORD_CHARTER: '',
    CONCORD_DATA: of,
    CONCORD_CLOCK_FILE: clock,
    CONCORD_AUDIT_KEY: 'the key of the records of the pictures',
    CONCORD_WORKERS: '1',
  });
  mkdirSync(data);
  const account = fill(environment(data), projects, checkout);
  const server = await start(environment(data), checkout);
  const context = await browser.newContext({ baseURL: server.origin });
  try {
    const page = await context.newPage();
    await signIn(page, account);
    const one = await enterOneOfEverything(page);
    const reset = await resetLink(page, await browser.newContext({ baseURL: server.origin }));
    const invitation = await invite(page, 'Invite a colleague', leyla, 'viewer');
    const signedIn = await context.storageState();
    let copies = 0;
    return {
      one,
      invitation: addressIn(invitation),
      reset: addressIn(reset),
      signedIn,
      start(of) {
        copies += 1;
        const copy = join(folder, `data-${copies}`);
        cpSync(data, copy, { recursive: true });
        return start(environment(copy), of);
      },
    };
  } finally {
    await context.close();
    await server.stop();
  }
}

const addressIn = (link: string) => link.slice(new URL(link).origin.length);

const colleague: Person = {
  name: 'Rana Sample',
  email: 'rana.sample@example.org',
  password: 'seven grey kites by the mill',
  party: 'Azerbaijan',
};

/** A link for a new password of a colleague, who joins in another browser context. */
async function resetLink(page: Page, other: BrowserContext): Promise<string> {
  const theirs = await other.newPage();
  await accept(theirs, await invite(page, 'Invite a colleague', colleague, 'viewer'), colleague);
  await theirs.getByText('Your account has been created').waitFor();
  await other.close();
  await page.goto('/people');
  await page.getByRole('link', { name: colleague.name }).click();
  await page.getByRole('button', { name: 'Make a link for a new password' }).click();
  return page.getByLabel(`Link for ${colleague.name}`).inputValue();
}

const idIn = (address: string) => address.split(/[/?#]/)[2] ?? '';

/** Enters what the sample lacks, and finds the rest. */
async function enterOneOfEverything(page: Page): Promise<OneOfEverything> {
  const linkOn = async (path: string, selector: string) => {
    await page.goto(path);
    return (await page.locator(selector).first().getAttribute('href')) ?? '';
  };
  await logProject(page, 'A first thought', 'Connectivity', { privately: true });
  const thought = idIn(new URL(page.url()).pathname);
  await planMeeting(page, '2026-11-20');
  const past = idIn(new URL(page.url()).pathname);
  await page.getByRole('link', { name: 'Enter an action' }).click();
  await enterAction(page);
  const action = idIn(new URL(page.url()).pathname);
  await addOrganisation(page, 'Example Institute');
  const organisation = idIn(new URL(page.url()).pathname);
  await enterText(page, 'I.3');
  const decree = await enterDecree(page);
  const milestone = await linkOn('/groups/energy/roadmap', 'main a[href*="edit="]');
  const coChair = await linkOn('/groups/economy-trade/co-chairs', 'main a[href$="/end"]');
  const meeting = idIn(await linkOn('/meetings', 'main a:has-text("Sample annual meeting")'));
  const brief = await linkOn(
    `/meetings/${meeting}/briefs`,
    'main td a[href*="/briefs/"], main th a[href*="/briefs/"]',
  );
  const decision = await recordDecision(page, past);
  const file = await uploadFile(page);
  const report = await issueReport(page);
  return {
    action,
    agreement: idIn(await linkOn('/agreements', 'main a[href^="/agreements/"]:not([href$="/record"])')),
    coChair: coChair.replace(/\/end$/, ''),
    decision,
    decree,
    import: file,
    item: brief.split('/').at(-1) ?? '',
    meeting,
    milestone: /edit=([^#&]+)/.exec(milestone)?.[1] ?? '',
    organisation,
    person: await linkOn('/people', 'main a[href^="/people/"]'),
    project: idIn(await linkOn('/projects?group=ENE&stage=active', 'main a[href^="/projects/p"]')),
    report,
    thought,
    unestablished: 'security-defense',
  };
}
