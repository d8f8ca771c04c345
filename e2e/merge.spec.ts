import type { Page } from '@playwright/test';
import { addEnergysMilestone, beginAgreement, logProject } from './cast';
import { axe, expect, test } from './fixtures';

const trail = (page: Page) => page.getByRole('region', { name: 'Its way through lists and meetings' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla merges a duplicate: she previews the result, and both histories stay', async ({ page }) => {
      await logProject(page, 'Undersea cable', 'Energy');
      const survivor = page.url().replace(/\?.*/, '');
      await logProject(page, 'Cable under the sea', 'Energy');
      const duplicate = page.url().replace(/\?.*/, '');
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByLabel('Description').fill('Words of another officer.');
      await page.getByLabel('Tags').fill('TRIPP');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('The project is saved.')).toBeVisible();
      await addEnergysMilestone(page, 'Cable under the sea', 'Survey', '2027-03');

      await test.step('projects that share a word are offered; another is found by its code', async () => {
        await page.goto(duplicate);
        await page.locator('summary', { hasText: 'Rare acts' }).click();
        await page.getByRole('link', { name: 'Merge into another' }).click();
        await expect(page.getByRole('row', { name: /Undersea cable/ })).toBeVisible();
        await axe(page);
        await page.getByLabel('Code or words of the title').fill('ene-001');
        await page.getByRole('button', { name: 'Search', exact: true }).click();
        await expect(page).toHaveURL(/q=ene-001/);
        await page.getByRole('link', { name: 'Choose' }).click();
        await expect(page.getByRole('heading', { name: /Into ENE-001/ })).toBeVisible();
      });

      await test.step('what is suggested fills the gaps; what comes of it is shown before', async () => {
        await expect(page.getByLabel(/^Description:/)).toBeChecked();
        await expect(page.getByLabel(/^Title:/)).not.toBeChecked();
        await expect(page.getByLabel('Survey')).toBeChecked();
        await axe(page);
        await page.getByRole('button', { name: 'Show what comes of it' }).click();
        const table = page.getByRole('table', { name: /What comes of ENE-001/ });
        await expect(table).toContainText('Words of another officer.');
        await expect(table).toContainText('1 taken over');
        await axe(page);
      });

      await test.step('a choice that was changed since is shown again, and only then merged', async () => {
        await page.getByLabel(/^Title:/).check();
        await page.getByRole('button', { name: 'Merge them for good' }).click();
        await expect(page.getByRole('table', { name: /What comes of/ })).toContainText('Cable under the sea');
        await page.getByRole('button', { name: 'Merge them for good' }).click();
        await expect(page.getByText('The duplicate is merged.')).toBeVisible();
        await expect(page).toHaveURL(new RegExp(survivor));
      });

      await test.step('the survivor has it all, and both histories', async () => {
        await expect(page.getByRole('heading', { name: 'Cable under the sea', level: 1 })).toBeVisible();
        await expect(page.getByRole('main')).toContainText('Words of another officer.');
        await expect(page.getByRole('region', { name: 'Milestones' })).toContainText('Survey');
        await expect(history(page)).toContainText('logged the project “Undersea cable”');
        await expect(history(page)).toContainText('logged the project “Cable under the sea”');
        await expect(history(page)).toContainText('Title: Undersea cable → Cable under the sea');
        await axe(page);
      });

      await test.step('the duplicate’s page says where it went; lists do not hold it', async () => {
        await expect(trail(page)).toContainText('ENE-002 Cable under the sea was merged into it');
        await page
          .getByRole('link', { name: /ENE-002/ })
          .first()
          .click();
        await expect(page.getByText(/Merged on 23 November 2026 into ENE-001/)).toBeVisible();
        await expect(page.getByRole('region', { name: 'Milestones' })).toContainText(
          '1 milestone went to ENE-001.',
        );
        await expect(trail(page)).toContainText('Merged into ENE-001 Cable under the sea');
        await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
        await expect(history(page)).toContainText('merged the project “Cable under the sea” into ENE-001');
        await axe(page);
        expect((await page.goto(`${duplicate}/merge`))?.status()).toBe(404);
        expect((await page.goto(`${duplicate}/edit`))?.status()).toBe(404);
        await page.goto('/projects?group=ENE');
        await expect(page.getByText('1 project', { exact: true })).toBeVisible();
        await page.goto('/projects?q=ene-002');
        await expect(page.getByRole('main')).toContainText(
          'ENE-002 Cable under the sea was merged into ENE-001 Cable under the sea.',
        );
        await axe(page);
      });
    });
  });
}

test('a duplicate on an agreed list is refused with the reason', async ({ page }) => {
  await logProject(page, 'Roof panels', 'Economy and trade');
  const duplicate = page.url().replace(/\?.*/, '');
  await logProject(page, 'Panels on roofs', 'Economy and trade');
  await beginAgreement(page, {
    kind: 'Project list',
    group: 'Economy and trade',
    day: '2026-04-28',
    reference: 'Decision 4',
  });
  await page.getByRole('checkbox', { name: 'Roof panels' }).check();
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  await page.getByText('The agreement is recorded.').waitFor();
  await page.goto(`${duplicate}/merge`);
  await page
    .getByRole('row', { name: /Panels on roofs/ })
    .getByRole('link', { name: 'Choose' })
    .click();
  await expect(page.getByText('An agreed project list holds the duplicate.')).toBeVisible();
  await axe(page);
});
