import type { Browser, Page } from '@playwright/test';
import type { Server } from './server';

/** A fictional person of the stories. */
export interface Person {
  name: string;
  email: string;
  password: string;
  party: 'Azerbaijan' | 'United States';
}

/** The desk officer who opens the first account: coordinator of her Party, and administrator. */
export const leyla: Person = {
  name: 'Leyla Sample',
  email: 'leyla.sample@example.org',
  password: 'a pear tree by the river',
  party: 'Azerbaijan',
};

/** The other Party's first coordinator. */
export const jordan: Person = {
  name: 'Jordan Example',
  email: 'jordan.example@example.org',
  password: 'two lamps on a long table',
  party: 'United States',
};

/** Opens the first account with the one-time link. The page is then signed in. */
export async function openFirstAccount(
  page: Page,
  { setupLink }: Pick<Server, 'setupLink'>,
  person: Person,
  candidates: boolean,
) {
  await page.goto(setupLink);
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByLabel('The same password again').fill(person.password);
  await page.getByRole('radio', { name: person.party }).check();
  await page.getByLabel('Load the Charter’s own undertakings').setChecked(candidates);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await page.getByRole('heading', { name: 'State of implementation' }).waitFor();
}

/** `address` is the sign-in page's. */
export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>, address = '/sign-in') {
  await page.goto(address);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'State of implementation' }).waitFor();
}

/** Invites a person and returns the one-time link. `office` is needed if the form offers several. */
export async function invite(page: Page, form: string, person: Person, office?: string): Promise<string> {
  await page.goto('/people');
  const fields = page.getByRole('form', { name: form });
  await fields.getByLabel('Name').fill(person.name);
  await fields.getByLabel('E-mail address').fill(person.email);
  if (office) await fields.getByLabel('Office').selectOption(office);
  await fields.getByRole('button', { name: 'Invite' }).click();
  return fields.getByLabel(`Link for ${person.name}`).inputValue();
}

/** Accepts an invitation. */
export async function join(page: Page, link: string, { password }: Person) {
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('The same password again').fill(password);
  await page.getByRole('button', { name: 'Create the account' }).click();
}

/** Jordan, invited as the other side's first coordinator and signed in, in a browser window of his own. */
export async function theOtherSide(
  page: Page,
  browser: Browser,
  { url }: Pick<Server, 'url'>,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const link = await invite(page, 'Invite its first coordinator', jordan);
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled });
  const guest = await context.newPage();
  await join(guest, link, jordan);
  return guest;
}

/** The page as a colleague of the same side has it open too. */
export async function anotherTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
}

/** Moves the clock to another day and signs in again, since sessions have expired by then. */
export async function dayComes(page: Page, server: Server, instant: string, person: Person = leyla) {
  server.setClock(instant);
  await page.context().clearCookies();
  await signIn(page, person);
}

/** Logs a project by title and group, and ends on its page. */
export async function logProject(
  page: Page,
  title: string,
  group: string,
  { privately = false, at = '' } = {},
) {
  await page.goto(`${at}/projects/new`);
  await page.getByLabel('Title', { exact: true }).first().fill(title);
  await page.getByRole('combobox', { name: 'Working group' }).selectOption({ label: group });
  await page.getByLabel('My side only').setChecked(privately);
  await page.getByRole('button', { name: 'Log the project' }).click();
  await page.getByText('The project is logged.').waitFor();
}

/** Sends the form of a milestone below the roadmap that is open. */
export async function addMilestone(page: Page, project: string, name: string, forecast: string, after = '') {
  const form = page.getByRole('form', { name: 'Add a milestone' });
  const option = form.getByRole('option').filter({ hasText: project });
  await form.getByLabel('Project').selectOption((await option.getAttribute('value')) ?? '');
  await form.getByLabel('Milestone', { exact: true }).fill(name);
  await form.getByLabel('Forecast').fill(forecast);
  await form.getByLabel('After').fill(after);
  await form.getByRole('button', { name: 'Add the milestone' }).click();
}

/** Adds a milestone on Energy's roadmap, and ends there. */
export async function addEnergysMilestone(
  page: Page,
  project: string,
  name: string,
  forecast: string,
  after = '',
) {
  await page.goto('/groups/energy/roadmap');
  await addMilestone(page, project, name, forecast, after);
  await page.getByText('The milestone has been added.').waitFor();
}

interface Agreement {
  kind: 'Project list' | 'Roadmap';
  group: string;
  day: string;
  reference: string;
}

/** Opens the form of an agreement and enters the instrument. */
export async function beginAgreement(page: Page, { kind, group, day, reference }: Agreement) {
  await page.goto('/agreements/record');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('combobox', { name: 'Working group' }).selectOption({ label: group });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Day of the agreement').fill(day);
  await page.getByLabel('Kind').selectOption({ label: 'Decision of a meeting' });
  await page.getByLabel('Reference', { exact: true }).fill(reference);
}

/** Records Energy's project list, with one project on it. */
export async function recordEnergysList(page: Page, project: string) {
  const decision = { day: '2026-04-28', reference: 'Decision 4' };
  await beginAgreement(page, { kind: 'Project list', group: 'Energy', ...decision });
  await page.getByRole('checkbox', { name: project }).check();
  await page.getByRole('button', { name: 'Record the agreement' }).click();
}

/** Plans a meeting of the Charter, or of a group with a title, and ends on its page. */
export async function planMeeting(page: Page, day: string, of?: { group: string; title: string }) {
  await page.goto(`/meetings/new?kind=${of ? `group&group=${of.group}` : 'charter'}`);
  if (of) await page.getByLabel('Title', { exact: true }).fill(of.title);
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByLabel('Begins at').fill('10:00');
  await page.getByLabel('Length in minutes').fill('180');
  await page.getByLabel('Place').fill('Sample House');
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await page.getByText('The meeting is planned.').waitFor();
}

/** Fills in the open form of an action, and ends on the action's page. */
export async function enterAction(page: Page) {
  await page.getByLabel('What is to be done').fill('Send the drafts');
  await page.getByRole('radio', { name: 'Both' }).check();
  await page.getByLabel('By when').fill('2026-12-01');
  await page.getByRole('button', { name: 'Enter the action' }).click();
  await page.getByText('The action is entered.').waitFor();
}

/** Records a decision of a meeting whose day has come, and gives the id of the decision. */
export async function recordDecision(page: Page, meeting: string): Promise<string> {
  await page.goto(`/meetings/${meeting}`);
  await page.getByRole('button', { name: 'Draft the agenda' }).click();
  await page.waitForURL(/\/agenda\?/);
  await page.goto(`/meetings/${meeting}/minutes`);
  await page.getByRole('button', { name: 'Draft the minutes' }).click();
  const opening = page.getByRole('region', { name: '1. Opening' });
  await opening.getByRole('link', { name: 'Record an outcome' }).click();
  await page.getByLabel('Text').fill('To meet again in May');
  await page.getByRole('button', { name: 'Record the outcome' }).click();
  await page.getByText('Decision 1.').waitFor();
  await page.goto('/decisions');
  const link = page
    .getByRole('row', { name: /To meet again in May/ })
    .getByRole('link')
    .first();
  return (await link.getAttribute('href'))?.split('/')[2] ?? '';
}

/** Adds an organisation, and ends on its page. */
export async function addOrganisation(page: Page, name: string) {
  await page.goto('/organisations/new');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Party or state').fill('Georgia');
  await page.getByRole('button', { name: 'Add the organisation' }).click();
  await page.getByText('The organisation is added.').waitFor();
}

/** Enters an English text of a provision. */
export async function enterText(page: Page, code: string) {
  await page.goto(`/charter/${code}/text`);
  await page.getByLabel('Language').fill('en');
  await page.getByLabel('Text', { exact: true }).fill('Sample words.');
  await page.getByLabel('Source').fill('Sample source');
  await page.getByRole('button', { name: 'Save the text' }).click();
  await page.getByText('The official text is saved.').waitFor();
}

/** Enters a decree on a day off and returns the address that withdraws it. */
export async function enterDecree(page: Page): Promise<string> {
  await page.goto('/settings/non-working-days');
  await page.getByRole('radio', { name: 'United States' }).check();
  await page.getByLabel('Instrument', { exact: true }).fill('Executive Order of the test');
  await page.getByLabel('Date of the instrument').fill('2026-11-20');
  await page.getByLabel('Days off', { exact: true }).fill('2026-12-24 Closure');
  await page.getByRole('button', { name: 'Enter the decree' }).click();
  const withdraw = page.getByRole('link', { name: 'Withdraw', exact: true });
  return (await withdraw.getAttribute('href')) ?? '';
}

/** Uploads a file of projects with one row of each state but unchanged, and returns its id. */
export async function uploadFile(page: Page): Promise<string> {
  await page.goto('/import?of=projects');
  const text = 'Title,Group,Start\nHarbour study,ENE,2027-Q3\nPort dues,ENE,05/10/2026\n';
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name: 'ministry.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Upload and preview' }).click();
  await page.getByRole('heading', { name: 'ministry.csv', level: 1 }).waitFor();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** The number of printed sheets of the page. */
export async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.emulateMedia({ media: 'screen' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Selects a value in a filter with several choices. */
export async function pickFilter(page: Page, label: string, value: string) {
  const filter = page
    .getByRole('form', { name: 'Filter projects' })
    .locator('details[name="pick"]', { hasText: label });
  await filter.locator('summary').click();
  await filter.getByRole('checkbox', { name: value, exact: true }).check();
  await filter.locator('summary').click();
}

/** Drafts a meeting's agenda where it has none, and calls for a brief on each item. Ends on the briefs, and returns Energy's item. */
export async function callForBriefs(page: Page, meeting: string): Promise<string> {
  await page.goto(`/meetings/${meeting}`);
  const draft = page.getByRole('button', { name: 'Draft the agenda' });
  if (await draft.isVisible()) {
    await draft.click();
    await page.waitForURL(/\/agenda/);
  }
  await page.goto(`/meetings/${meeting}/briefs`);
  await page.getByRole('button', { name: 'Call for the briefs' }).click();
  await page.getByText('The briefs are called for.').waitFor();
  const energy = page.getByRole('link', { name: /Report: Energy$/ });
  return (await energy.getAttribute('href'))?.split('/').pop() ?? '';
}

/** Issues the implementation report as of today, and gives its id. */
export async function issueReport(page: Page, title = ''): Promise<string> {
  await page.goto('/reports/draft');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Issue report' }).click();
  await page.waitForURL(/\/reports\/[^/]+\?done=issued$/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
