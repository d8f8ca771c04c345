import { leyla, openFirstAccount } from './cast';
import { axe, expect, test } from './fixtures';

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts, signedIn: false });

    test('invalid input keeps what was typed, with errors beside each field and in a summary', async ({
      page,
      server,
    }) => {
      await page.goto(server.setupLink);
      await axe(page);
      await page.getByLabel('E-mail address').fill('leyla at example');
      await page.getByLabel('Password', { exact: true }).fill('short');
      await page.getByLabel('The same password again').fill('another');
      await page.getByLabel('Load the Charter’s own undertakings').uncheck();
      await page.getByRole('button', { name: 'Create the account' }).click();

      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
      const faults = [
        ['Your name', 'Enter your name'],
        ['E-mail address', 'Enter an e-mail address, such as name@example.org'],
        ['Password', 'Use 12 characters or more'],
      ] as const;
      for (const [label, fault] of faults) {
        await expect(summary.getByRole('link', { name: fault })).toBeVisible();
        await expect(page.getByLabel(label, { exact: true })).toHaveAccessibleDescription(new RegExp(fault));
      }
      await expect(summary.getByRole('link', { name: 'Choose your Party' })).toBeVisible();
      await expect(page.getByRole('group', { name: 'Your Party' })).toContainText('Choose your Party');
      if (scripts) await expect(summary).toBeFocused();

      await expect(page.getByLabel('E-mail address')).toHaveValue('leyla at example');
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
      await expect(page.getByLabel('Load the Charter’s own undertakings')).not.toBeChecked();
      await axe(page);

      await summary.getByRole('link', { name: 'Enter your name' }).click();
      await expect(page.getByLabel('Your name')).toBeFocused();
      await page.getByLabel('Your name').fill(leyla.name);
      await page.getByLabel('E-mail address').fill(leyla.email);
      await page.getByLabel('Password', { exact: true }).fill(leyla.password);
      await page.getByLabel('The same password again').fill(`${leyla.password}s`);
      await page.getByRole('radio', { name: leyla.party }).check();
      await page.getByRole('button', { name: 'Create the account' }).click();
      await expect(summary.getByRole('link')).toHaveText([
        'Password again: The two passwords differ. Type the new one twice.',
      ]);
      await expect(page.getByRole('radio', { name: leyla.party })).toBeChecked();
    });

    test('the link opens the first account with the Charter’s 24 candidates, and works once', async ({
      page,
      server,
    }) => {
      await openFirstAccount(page, server, leyla, true);
      await expect(page.getByText('Your account has been created and you are signed in.')).toBeVisible();
      await page.goto('/account');
      await expect(page.getByText('Coordinator of Azerbaijan for the Charter')).toBeVisible();
      await expect(page.getByText('Administrator of this tracker')).toBeVisible();

      await page.goto('/projects');
      await expect(page.getByText('24 projects')).toBeVisible();
      await axe(page);
      await page.goto('/projects?q=nuclear');
      await page.getByRole('link', { name: 'Civil nuclear cooperation', exact: true }).click();
      await expect(page.getByRole('main')).toContainText('Named in the Charter: I.4');
      await expect(page.getByRole('main')).toContainText('No dates yet');
      await page.goto('/projects?q=territorial waters');
      await page
        .getByRole('link', { name: 'Vessels for the protection of territorial waters', exact: true })
        .click();
      await expect(page.getByRole('main')).toContainText(
        "Announced by the US side at the signing ceremony, 10 February 2026; not in the Charter's text",
      );

      await page.goto(server.setupLink);
      await expect(page.getByRole('heading', { name: 'This set-up link does not work' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Create the account' })).toHaveCount(0);
      await axe(page);
      await page.goto('/set-up?token=guessed');
      await expect(page.getByRole('heading', { name: 'This set-up link does not work' })).toBeVisible();
    });
  });
}
