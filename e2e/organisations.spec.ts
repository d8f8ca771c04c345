import { logProject } from './cast';
import { axe, expect, test } from './fixtures';

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla enters an organisation once; projects name it by name, and amounts add up by currency', async ({
      page,
    }) => {
      const field = (label: string) => page.getByLabel(label, { exact: true }).first();

      await test.step('an empty register says what belongs there', async () => {
        await page.goto('/projects');
        await page.getByRole('link', { name: 'Organisations' }).click();
        await expect(page.getByText('No organisations yet')).toBeVisible();
        await axe(page);
      });

      await test.step('without a name it is refused; entered twice too', async () => {
        await page.getByRole('link', { name: 'Add an organisation' }).click();
        await field('Party or state').fill('azerbaijan');
        await page.getByRole('button', { name: 'Add the organisation' }).click();
        await expect(field('Name')).toHaveAccessibleDescription(/Enter the organisation’s name/);
        await expect(field('Party or state')).toHaveValue('azerbaijan');
        await axe(page);
        await field('Name').fill('Example Grid Company');
        await page.getByRole('button', { name: 'Add the organisation' }).click();
        await expect(page.getByText('The organisation is added.')).toBeVisible();
        await expect(page.getByRole('region', { name: 'Facts' })).toContainText('Azerbaijan');
        await page.goto('/organisations/new');
        await field('Name').fill('example grid company');
        await field('Party or state').fill('AZ');
        await field('Sector').selectOption('private');
        await page.getByRole('button', { name: 'Add the organisation' }).click();
        await expect(field('Name')).toHaveAccessibleDescription(
          /has “Example Grid Company” in Azerbaijan already, as a public organisation/,
        );
        await axe(page);
        await page.getByRole('link', { name: 'Look at “Example Grid Company” in the register' }).click();
        await expect(page.getByRole('heading', { name: 'Example Grid Company', level: 1 })).toBeVisible();
      });

      await test.step('a project names it by its name alone', async () => {
        await logProject(page, 'Storage at the substation', 'Energy');
        await page.getByRole('link', { name: 'Edit', exact: true }).click();
        await page.getByText('Organisations', { exact: true }).click();
        await field('Name').fill('Unheard of');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(field('Party or state')).toHaveAccessibleDescription(/Enter the Party or the state/);
        await field('Name').fill('Example grid company');
        await field('Role').fill('operator');
        await page.getByText('Cost and funding', { exact: true }).click();
        await field('Amount').fill('1 250 000');
        await field('Currency').fill('EUR');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByRole('region', { name: 'Facts' })).toContainText(
          'Example Grid CompanyAzerbaijan, public, operator',
        );
      });

      await test.step('its page shows the project, the role, and the cost in its currency', async () => {
        await page.goto('/organisations?q=GRID');
        const row = page.getByRole('row', { name: /Example Grid Company/ });
        await expect(row).toContainText('1');
        await row.getByRole('link').click();
        await expect(page.getByRole('region', { name: 'Projects' })).toContainText(
          'Storage at the substation',
        );
        await expect(page.getByRole('region', { name: 'Projects' })).toContainText('operator');
        const cost = page
          .getByRole('region', { name: 'Cost and funding' })
          .getByRole('row', { name: /Cost/ });
        await expect(cost).toContainText('EUR 1,250,000.00');
        await expect(cost).toContainText('1 of 1');
        await expect(page.getByRole('link', { name: 'Remove' })).toHaveCount(0);
        await axe(page);
        const organisation = page.url();
        await page.getByRole('link', { name: 'Show them in the list of projects' }).click();
        await expect(page).toHaveURL(/\/projects\?organisation=/);
        await expect(page.getByRole('row', { name: /Storage at the substation/ })).toBeVisible();
        await page.goto(`/organisations?${new URLSearchParams({ choosing: 'q=storage&group=ENE' })}`);
        await page.getByRole('link', { name: 'Narrow the list to Example Grid Company' }).click();
        await expect(page).toHaveURL(/\/projects\?q=storage&group=ENE&organisation=/);
        await expect(page.getByRole('row', { name: /Storage at the substation/ })).toBeVisible();
        await page.goto(organisation);
      });

      await test.step('renamed, it is so on the project’s page; unnamed, it can be taken out', async () => {
        await page.getByRole('link', { name: 'Edit', exact: true }).click();
        await axe(page);
        await field('Name').fill('Example Grid Works');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByRole('region', { name: 'History' })).toContainText(
          'Name: Example Grid Company → Example Grid Works',
        );
        await page.getByRole('link', { name: 'Storage at the substation' }).click();
        await page.getByRole('heading', { name: 'Storage at the substation', level: 1 }).waitFor();
        await page.getByRole('link', { name: 'Edit', exact: true }).click();
        await field('Name').fill('');
        await field('Party or state').fill('');
        await field('Role').fill('');
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('The project is saved.')).toBeVisible();
        await page.goto('/organisations');
        await page.getByRole('link', { name: 'Example Grid Works' }).click();
        await page.getByRole('link', { name: 'Remove' }).click();
        await axe(page);
        await page.getByRole('button', { name: 'Remove' }).click();
        await expect(page.getByText('The organisation is removed.')).toBeVisible();
        await expect(page.getByText('No organisations yet')).toBeVisible();
      });
    });
  });
}

test('an organisation that is not in the register is not found', async ({ page }) => {
  for (const path of [
    '/organisations/nobody',
    '/organisations/nobody/edit',
    '/organisations/nobody/remove',
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});
