import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { beginAgreement, logProject, planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

const history = (page: Page) => page.getByRole('region', { name: 'History', exact: true });

/** A short journey through the tracker, in the order in which it is told. */
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
  await beginAgreement(page, {
    ...{ kind: 'Project list', group: 'Energy', day: '2026-04-28', reference: 'Decision 4' },
  });
  await page.getByRole('checkbox', { name: 'Storage at the substation' }).check();
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  await page.getByText('Partly settled').first().waitFor();
  await planMeeting(page, '2027-01-28');
  await page.getByRole('link', { name: 'Draft the agenda' }).click();
  await page.getByRole('button', { name: 'Draft the agenda' }).click();
  await page.getByText('The agenda is drafted').waitFor();
  await page.goto('/settings?obligation=three-month&nonWorkingLastDay=next_working_day');
  await page.getByRole('button', { name: 'Enter this setting' }).click();
  await page.getByText('The setting is entered').waitFor();
}

test('every change stands in plain words on its row and in the history, and the chains are sound', async ({
  page,
}) => {
  await journey(page);

  await test.step('the history tells of it, the latest first', async () => {
    await page.goto('/history');
    const told = [
      'Leyla Sample set how “Project lists and roadmaps within three months” is read.',
      'Leyla Sample drafted the agenda of “Annual meeting”',
      'Leyla Sample planned the meeting “Annual meeting” for',
      'With the last key, the project list of Energy, version 1, is agreed as of',
      'Leyla Sample entered the key of US on the project list of Energy, version 1',
      'Leyla Sample proposed the project list of Energy, version 1.',
      'Leyla Sample reported AZ’s status of “Storage at the substation”: off track. “The tender is late”',
      'Leyla Sample edited the project “Storage at the substation”.',
      'Leyla Sample logged the project “Storage at the substation”.',
      'opened the first account: Leyla Sample, coordinator of Azerbaijan and administrator.',
      'Concord sealed the joint record: from here on every row is checked against it.',
      'loaded the Azerbaijan–US Strategic Partnership Charter with 5 working groups.',
    ];
    const entries = page.getByRole('region', { name: 'Changes' }).getByRole('listitem');
    let last = -1;
    const texts = await entries.allInnerTexts();
    for (const words of told) {
      const place = texts.findIndex((text, index) => index > last && text.includes(words));
      expect(place, `“${words}” after entry ${last} of:\n${texts.join('\n')}`).toBeGreaterThan(last);
      last = place;
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
    await page.goto('/groups/energy');
    await expect(page.getByRole('region', { name: 'Lately' })).toContainText('the project list of Energy');
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

test('what her side alone knows has a chain of its own, which can be looked at apart', async ({ page }) => {
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
