import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { leyla, logProject, planMeeting, recordEnergysList } from './cast';
import { axe, expect, test } from './fixtures';

const history = (page: Page) => page.getByRole('region', { name: 'History', exact: true });

/** A few actions in the tracker, in the order in which the history shows them. */
async function journey(page: Page) {
  await logProject(page, 'Storage at the substation', 'Energy');
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Stage').selectOption({ label: 'Active' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The project is saved.').waitFor();
  await page.getByRole('radio', { name: 'Off track' }).click();
  await page.getByLabel('Why, in a line').fill('The tender is late');
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByText('The status is reported.').waitFor();
  await recordEnergysList(page, 'Storage at the substation');
  await page.getByText('Partly settled').first().waitFor();
  await planMeeting(page, '2027-01-28');
  await page.getByRole('button', { name: 'Draft the agenda' }).click();
  await page.getByText('The agenda is drafted').waitFor();
  await page.goto('/settings?obligation=three-month&nonWorkingLastDay=next_working_day');
  await page.getByRole('button', { name: 'Enter this setting' }).click();
  await page.getByText('The setting is entered').waitFor();
  await page.goto('/settings/non-working-days');
  await page.getByRole('radio', { name: 'United States' }).check();
  await page.getByLabel('Instrument', { exact: true }).fill('Executive Order of the test');
  await page.getByLabel('Date of the instrument').fill('2026-11-20');
  await page.getByLabel('Days off', { exact: true }).fill('24 December 2027 Closure\nsomeday');
  await page.getByRole('button', { name: 'Enter the decree' }).click();
  await page.getByText('Line 2 does not begin with a day: “someday”').first().waitFor();
  await page.getByLabel('Days off', { exact: true }).fill('24 December 2026 Closure');
  await page.getByRole('button', { name: 'Enter the decree' }).click();
  await page.getByText('The decree is entered').waitFor();
}

test('every change is in plain words on its row and in the history, and the chains are sound', async ({
  page,
}) => {
  await journey(page);

  await test.step('the history tells of it, the latest first', async () => {
    await page.goto('/history');
    const expected = [
      'entered a decree of the United States, “Executive Order of the test” of 20 November 2026: 1 day.',
      'Leyla Sample set how “Project lists and roadmaps within three months” is read.',
      'Leyla Sample drafted the agenda of “Annual meeting”',
      'Leyla Sample planned the meeting “Annual meeting” for',
      'With every Party’s concurrence, the project list of Energy, version 1, is agreed as of',
      'Leyla Sample entered the concurrence of the United States with the project list of Energy, version 1',
      'Leyla Sample proposed the project list of Energy, version 1.',
      'Leyla Sample reported the status of “Storage at the substation” for Azerbaijan: off track. “The tender is late”',
      'Leyla Sample edited the project “Storage at the substation”.',
      'Leyla Sample logged the project “Storage at the substation”.',
      'opened the first account: Leyla Sample, coordinator of Azerbaijan and administrator.',
      'Concord sealed the joint record: from here on every row is checked against it.',
      'loaded the Azerbaijan–US Strategic Partnership Charter with 5 working groups.',
    ];
    const entries = page.getByRole('region', { name: 'Changes' }).getByRole('listitem');
    let last = -1;
    const texts = await entries.allInnerTexts();
    for (const words of expected) {
      const found = texts.findIndex((text, index) => index > last && text.includes(words));
      expect(found, `“${words}” after entry ${last} of:\n${texts.join('\n')}`).toBeGreaterThan(last);
      last = found;
    }
    await axe(page);
  });

  await test.step('what changed stands with it, before and after', async () => {
    const changes = page.getByRole('region', { name: 'Changes' });
    await expect(changes).toContainText('Stage: candidate → active');
    await expect(changes).toContainText(
      'A last day that is not a working day: stays as it is → moves to the next working day in every capital',
    );
  });

  await test.step('each row has its own', async () => {
    await page.goto('/projects');
    await page.getByRole('link', { name: 'Storage at the substation', exact: true }).click();
    await expect(history(page)).toContainText('Leyla Sample edited the project “Storage at the substation”.');
    await expect(history(page)).not.toContainText('planned the meeting');
    await page.goto('/meetings');
    await page.getByRole('link', { name: 'Annual meeting' }).click();
    await expect(history(page)).toContainText('Leyla Sample planned the meeting “Annual meeting”');
    await page.goto('/groups/energy/history');
    await expect(history(page)).toContainText('the project list of Energy');
  });

  await test.step('the chains verify', async () => {
    await page.goto('/history');
    await page.getByRole('link', { name: 'Verify the chains' }).click();
    const chains = page.getByRole('table', { name: 'Chains of the record' }).getByRole('row');
    await expect(chains.filter({ hasText: 'Joint' })).toContainText('Sound');
    await expect(chains.filter({ hasText: /^AZ alone\d/ })).toContainText('Sound');
    await expect(page.getByText('Not verified on this page')).toHaveCount(0);
    await axe(page);
  });

  await test.step('their heads can be taken away, to be compared later', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the heads' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Heads of the record 2026-11-23\.json$/);
    const { heads } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(heads.map(({ chain }: { chain: string }) => chain)).toEqual([
      ...['group:SEC', 'joint', 'party:AZ', 'party:AZ+group:SEC'],
    ]);
  });
});

test('private events have a chain of their own, which can be viewed alone', async ({ page }) => {
  await logProject(page, 'A first thought', 'Connectivity', { privately: true });
  await expect(page.getByRole('main')).not.toContainText('CON-001');
  await page.goto('/history');
  await page.getByRole('link', { name: 'Joint', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Joint' })).toHaveAttribute('aria-current', 'true');
  const events = page.getByRole('region', { name: 'Changes' });
  await expect(events).toContainText('opened the first account');
  await expect(events).not.toContainText('A first thought');
  await page.getByRole('link', { name: 'AZ alone', exact: true }).click();
  await expect(events).toContainText('Leyla Sample logged the project “A first thought”.');
});

const fact = (page: Page, term: string) =>
  page.getByRole('main').locator('dl.facts > div').filter({ hasText: term });

test('Leyla enters the establishment and co-chairs of Connectivity, and withdraws an error', async ({
  page,
}) => {
  const group = '/groups/connectivity';

  await test.step('a day that cannot be is refused beside its field, and what she typed is kept', async () => {
    await page.goto('/groups');
    await expect(page.getByText('No group is formally established yet.')).toBeVisible();
    await page.goto(group);
    await expect(fact(page, 'Lifecycle')).toContainText('Not formally established yet');
    await page.getByRole('link', { name: 'Enter its establishment' }).click();
    await page.getByLabel('Established on').fill('2026-02-01');
    await page.getByLabel('Kind of instrument').selectOption({ label: 'Note' });
    await page.getByLabel('Reference').fill('Note 12');
    await page.getByRole('button', { name: 'Enter the establishment' }).click();
    await expect(page.getByLabel('Established on')).toHaveAccessibleDescription(
      'A group cannot have been established before the signing on 10 February 2026',
    );
    await expect(page.getByLabel('Reference')).toHaveValue('Note 12');
    await axe(page);
    await page.getByLabel('Established on').fill('2026-03-01');
    await page.getByRole('button', { name: 'Enter the establishment' }).click();
  });

  await test.step('the group’s page, its verdict and the overview say so', async () => {
    await expect(page.getByText('The establishment of the group is entered.')).toBeVisible();
    const life = fact(page, 'Lifecycle');
    await expect(life).toContainText('Established 1 March 2026');
    await expect(life).toContainText('Note “Note 12”, 1 March 2026.');
    await expect(life).toContainText('Leyla Sample entered it on 23 November 2026, later than it happened.');
    await page.goto('/verdicts/project-lists-and-roadmaps');
    await expect(page.getByRole('region', { name: 'Connectivity' })).toContainText(
      'Group established 1 March 2026',
    );
    await page.goto('/?asOf=2026-02-28');
    await expect(page.getByText('No group is formally established yet.')).toBeVisible();
    await page.goto('/');
    await expect(page.getByText(/Not formally established yet: Economy and trade, Energy, AI/)).toBeVisible();
  });

  await test.step('she names herself co-chair, and the other side’s by its instrument', async () => {
    await page.goto(group);
    await page.getByRole('link', { name: 'Name or change co-chairs' }).click();
    const own = page.getByRole('region', { name: 'Name a co-chair of your side' });
    await own.getByLabel('Person').selectOption({ label: leyla.name });
    await own.getByLabel('Since').fill('2026-03-03');
    await own.getByRole('button', { name: 'Name the co-chair' }).click();
    const other = page.getByRole('region', { name: 'Enter a co-chair: United States' });
    await other.getByLabel('Name', { exact: true }).fill('Riley Example');
    await other.getByLabel('Title or function').fill('Deputy Secretary');
    await other.getByLabel('Since').fill('2026-03-05');
    await other.getByRole('button', { name: 'Enter the co-chair of the United States' }).click();
    await expect(other.getByLabel('Reference')).toHaveAccessibleDescription(/Enter the reference/);
    await other.getByLabel('Reference').fill('Note 13');
    await other.getByRole('button', { name: 'Enter the co-chair of the United States' }).click();
    const table = page.getByRole('table', { name: 'At present' });
    await expect(table.getByRole('row').filter({ hasText: 'Riley Example' })).toContainText('Note 13');
    await axe(page);
    await page.getByRole('link', { name: `End the term of ${leyla.name}` }).click();
    await page.getByLabel('Last day').fill('2026-11-01');
    await page.getByRole('button', { name: 'End the term' }).click();
    await expect(page.getByRole('table', { name: 'Before' })).toContainText(
      '3 March 2026 to 1 November 2026',
    );
  });

  await test.step('she withdraws an entry, with the reason', async () => {
    await page.goto(group);
    await expect(fact(page, 'Co-chairs')).toContainText(
      'Riley Example, Deputy Secretary, since 5 March 2026',
    );
    await page.getByRole('link', { name: 'Withdraw the entry' }).click();
    await page.getByLabel('What was wrong').fill('The note names another group');
    await page.getByRole('button', { name: 'Withdraw the entry' }).click();
    await expect(fact(page, 'Lifecycle')).toContainText('Not formally established yet');
  });

  await test.step('all of it stands in the history, in plain words', async () => {
    await page.goto(`${group}/history`);
    const history = page.getByRole('main');
    for (const words of [
      'Leyla Sample entered that Connectivity was established on 1 March 2026, by “Note 12” of 1 March 2026.',
      'Leyla Sample named Leyla Sample co-chair of Connectivity for Azerbaijan, since 3 March 2026.',
      'Leyla Sample entered Riley Example, Deputy Secretary, as co-chair of Connectivity for the United States since 5 March 2026, by “Note 13”.',
      'Leyla Sample entered that Leyla Sample was co-chair of Connectivity for Azerbaijan until 1 November 2026.',
      'Leyla Sample withdrew the entry that Connectivity was established on 1 March 2026: “The note names another group”',
    ]) {
      await expect(history).toContainText(words);
    }
  });
});
