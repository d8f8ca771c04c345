import type { Page } from '@playwright/test';
import { logProject, pickFilter } from './cast';
import { axe, expect, holdAnswers, problem, test } from './fixtures';

const history = (page: Page) => page.getByRole('region', { name: 'History' });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first();

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla logs a project by title and group, edits everything else, and finds it again', async ({
      page,
    }) => {
      await test.step('without a title it is refused, and the group that she chose is kept', async () => {
        await page.goto('/projects');
        await axe(page);
        await page.getByRole('link', { name: 'Log a project' }).first().click();
        await page.waitForURL('**/projects/new'); // the list has such a field too
        await page.getByRole('combobox', { name: 'Working group' }).selectOption({ label: 'Energy' });
        await page.getByRole('button', { name: 'Log the project' }).click();
        await expect(problem(page)).toContainText('Enter a title');
        await expect(page.getByRole('combobox', { name: 'Working group' })).toHaveValue('ENE');
        await axe(page);
      });

      await test.step('a title that is pasted too long is kept whole, and she is told by how much', async () => {
        const pasted = 'Substation '.repeat(22).trim();
        const title = field(page, 'Title');
        await title.focus();
        await page.keyboard.insertText(pasted);
        await page.getByRole('button', { name: 'Log the project' }).click();
        await expect(problem(page)).toContainText('At most 200 characters; this has 241');
        await expect(title).toHaveValue(pasted);
        await expect(title).toHaveAccessibleDescription('At most 200 characters; this has 241');
        await axe(page);
      });

      await test.step('a title and a group are enough: it has a code', async () => {
        await logProject(page, 'Storage at the substation', 'Energy');
        await expect(page.getByText('The project is logged.')).toBeVisible();
        await expect(page.getByRole('main')).toContainText('ENE-001');
        await expect(page.getByRole('main')).toContainText('No dates yet');
        await axe(page);
        await logProject(page, 'A second undertaking', 'Energy');
        await expect(page.getByRole('main')).toContainText('ENE-002');
      });

      await test.step('bad input on editing keeps all that she typed', async () => {
        await page.goto('/projects?q=substation');
        await page.getByRole('link', { name: 'Storage at the substation', exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Storage at the substation');
        await page.getByRole('link', { name: 'Edit', exact: true }).click();
        await page.getByLabel('Description').fill('Batteries beside the existing lines.');
        await page.getByLabel('Stage').selectOption({ label: 'Active' });
        await page.getByLabel('Start').fill('2028-Q1');
        await page.getByLabel('Target').fill('2027-06');
        await page.getByLabel('Tags').fill('TRIPP, Middle Corridor');
        await page.getByText('Associated groups').first().click();
        await page.getByRole('checkbox', { name: 'Connectivity' }).check();
        await page.getByText('Organisations', { exact: true }).click();
        await field(page, 'Name').fill('Example Grid Company');
        await field(page, 'Sector').selectOption({ label: 'Private' });
        await field(page, 'Party or state').fill('Georgia');
        await field(page, 'Role').fill('Operator');
        await page.getByText('Cost and funding', { exact: true }).click();
        await field(page, 'Amount').fill('1 250 000');
        await field(page, 'Currency').fill('EUR');
        await page.getByText('References', { exact: true }).click();
        await field(page, 'Number').fill('2026/17');
        await page.getByLabel('Title', { exact: true }).nth(1).fill('Terms of reference');
        await field(page, 'Link').fill('https://example.org/terms');
        await page.getByRole('button', { name: 'Save' }).click();

        await expect(page.getByLabel('Target')).toHaveAccessibleDescription(
          /The target date comes before the start/,
        );
        await expect(page.getByLabel('Tags')).toHaveValue('TRIPP, Middle Corridor');
        await expect(field(page, 'Name')).toHaveValue('Example Grid Company');
        await expect(field(page, 'Amount')).toHaveValue('1 250 000');
        await expect(page.getByLabel('Connectivity', { exact: true })).toBeChecked();
        await axe(page);
      });

      await test.step('set right, all of it stands on the project’s page', async () => {
        await page.getByLabel('Start').fill('2027-Q1');
        await page.getByLabel('Target').fill('2028-06');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('The project is saved.')).toBeVisible();
        const facts = page.getByRole('region', { name: 'Facts' });
        for (const words of [
          'Batteries beside the existing lines.',
          'Active',
          'Q1 2027 to June 2028',
          'Connectivity',
          'Example Grid Company',
          'Georgia, private, Operator',
          '1,250,000',
          '2026/17',
        ]) {
          await expect(facts).toContainText(words);
        }
        await expect(facts.getByRole('link', { name: 'Terms of reference' })).toHaveAttribute(
          'href',
          'https://example.org/terms',
        );
        await expect(history(page)).toContainText(
          'Leyla Sample logged the project “Storage at the substation”.',
        );
        await expect(history(page)).toContainText('Leyla Sample edited the project');
        await expect(history(page)).toContainText('Tags: nothing → Middle Corridor, TRIPP');
      });

      await test.step('search and filters stand in the address', async () => {
        await page.goto('/projects');
        const filters = page.getByRole('form', { name: 'Filter projects' });
        await filters.getByLabel('Search').fill('SUBSTATION');
        await pickFilter(page, 'Group', 'Energy');
        await pickFilter(page, 'Stage', 'Active');
        await filters.getByText('More filters and the order').click();
        await filters.getByLabel('Tag', { exact: true }).selectOption({ label: 'TRIPP' });
        if (!scripts) await filters.getByRole('button', { name: 'Apply' }).click();
        await expect(page).toHaveURL(/q=SUBSTATION&group=ENE&stage=active.*tag=tripp/);
        await expect(page.getByText('1 project', { exact: true })).toBeVisible();
        await page.goto('/projects?group=ENE&stage=candidate');
        await expect(page.getByRole('link', { name: 'A second undertaking', exact: true })).toBeVisible();
        await expect(page.getByRole('link', { name: 'Storage at the substation' })).toHaveCount(0);
        await page.goto('/projects?q=nothing of the kind');
        await expect(page.getByText('No project matches')).toBeVisible();
        await axe(page);
        await page.goto('/projects?group=CON&stage=active');
        await page.getByRole('link', { name: 'Clear the filters' }).click();
        await expect(page.getByText('2 projects')).toBeVisible();
        await expect(filters.locator('summary', { hasText: 'Group' })).toContainText('Any');
        await expect(filters.locator('summary', { hasText: 'Stage' })).toContainText('Any');
      });
    });

    test('two people edit the same project and lose nothing: the second one to save sees both', async ({
      page,
    }) => {
      await logProject(page, 'Shared waters', 'Economy and trade');
      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      await page.getByLabel('Description').fill('Hers');
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByLabel('Description').fill('The other’s');
      await other.getByLabel('Tags').fill('TRIPP');
      await other.getByRole('button', { name: 'Save' }).click();
      await expect(other.getByText('The project is saved.')).toBeVisible();

      await page.getByRole('button', { name: 'Save' }).click();
      await expect(problem(page)).toContainText('This was saved meanwhile, while you were editing it.');
      await expect(page.getByLabel('Description')).toHaveValue('Hers');
      await expect(page.getByLabel('Description')).toHaveAccessibleDescription(
        /Saved meanwhile: The other’s/,
      );
      await expect(page.getByLabel('Tags')).toHaveAccessibleDescription(/Saved meanwhile: TRIPP/);
      await axe(page);
      await page.getByLabel('Tags').fill('TRIPP');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Hers');
      await expect(history(page)).toContainText('Description: The other’s → Hers');
    });

    test('an existing title is questioned once, and punctuation alone finds nothing', async ({ page }) => {
      await logProject(page, 'Caspian’s Green Corridor', 'Economy and trade');
      await page.getByRole('link', { name: 'Log another' }).click();
      await expect(page.getByRole('combobox', { name: 'Working group' })).toHaveValue('ECO');
      await field(page, 'Title').fill("CASPIAN'S GREEN CORRIDOR");
      await page.getByLabel('My side only').check();
      await page.getByRole('button', { name: 'Log the project' }).click();
      await expect(field(page, 'Title')).toHaveAccessibleDescription(
        /ECO-\d+ Caspian’s Green Corridor has this title in this group/,
      );
      await expect(page.getByRole('link', { name: /^Open ECO-\d+ Caspian’s Green Corridor$/ })).toBeVisible();
      await axe(page);
      await page.getByRole('button', { name: 'Log it all the same' }).click();
      await expect(page.getByText('The project is logged.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText("CASPIAN'S GREEN CORRIDOR");
      // the same question before a private project is shared
      await page.getByRole('link', { name: 'Make joint' }).click();
      await expect(page.getByText(/^ECO-\d+ Caspian’s Green Corridor has the same title in/)).toBeVisible();
      await page.getByRole('button', { name: 'Make joint' }).click();
      await expect(page.getByText('The project is joint now.')).toBeVisible();
      await page.goto('/projects?q=…');
      await expect(page.getByText('Signs alone find nothing.')).toBeVisible();
    });

    test('she reports her side’s status of a project in two clicks', async ({ page }) => {
      await logProject(page, 'Reading rooms online', 'AI and digital development');
      await page.getByRole('radio', { name: 'At risk' }).click();
      await page.getByRole('button', { name: 'Report' }).click();
      await expect(page.getByText('The status is reported.')).toBeVisible();
      await expect(page).toHaveURL(/#status-by-party$/);
      const statuses = page.getByRole('region', { name: 'Status' });
      await expect(statuses).toContainText('AZ AzerbaijanAt risktoday');
      await expect(statuses).toContainText('US United StatesNot reported');
      await expect(history(page)).toContainText(
        'Leyla Sample reported the status of “Reading rooms online” for Azerbaijan: at risk.',
      );
    });
  });
}

test('she reads every error of a form, and the title says that there are some', async ({ page }) => {
  await page.goto('/projects/new');
  await expect(page).toHaveTitle('Log a project · Concord');
  await page.getByText('More about it').click();
  await page.getByLabel('Start').fill('2027-13-45');
  await page.getByLabel('Target').fill('2026-02-31');
  await page.getByText('References', { exact: true }).click();
  await field(page, 'Link').fill('https://example.org/terms');
  await page.getByRole('button', { name: 'Log the project' }).click();
  await expect(page).toHaveTitle('Error: Log a project · Concord');
  await expect(problem(page)).toContainText('Start: ');
  await expect(problem(page)).toContainText('Target: ');
  await expect(problem(page)).toContainText('Reference 1, title: Enter the title');
  await expect(page.getByLabel('Title', { exact: true }).nth(1)).toHaveAccessibleDescription(
    'Enter the title',
  );
  await axe(page);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page).toHaveTitle('Projects · Concord');
});

test('what she types while a refusal is on its way stays', async ({ page }) => {
  await page.goto('/projects/new');
  await page.getByText('More about it').click();
  await page.getByLabel('Start').fill('2027-13-45');
  await page.getByLabel('Target').fill('2027-06');
  const answer = await holdAnswers(page);
  await page.getByRole('button', { name: 'Log the project' }).click();
  await field(page, 'Title').fill('A title that came late');
  answer.release();
  await expect(problem(page)).toContainText('Start: ');
  await expect(field(page, 'Title')).toHaveValue('A title that came late');
  await expect(page.getByLabel('Start')).toHaveValue('2027-13-45');
  await expect(page.getByLabel('Target')).toHaveValue('2027-06');
});
