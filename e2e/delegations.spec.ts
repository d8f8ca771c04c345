import { anotherTab, leyla, planMeeting, theOtherSide } from './cast';
import { axe, expect, test } from './fixtures';

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('a delegation is its side’s own until it puts it forward', async ({ page, browser, server }) => {
      const guest = await theOtherSide(page, browser, server, scripts);
      await planMeeting(page, '2027-01-28');
      await page
        .getByRole('navigation', { name: 'Annual meeting' })
        .getByRole('link', { name: 'Delegations' })
        .click();
      await page.waitForURL(/\/delegations$/);
      const address = new URL(page.url()).pathname;
      const own = page.getByRole('region', { name: 'Azerbaijan' });

      await test.step('the head is named, and nobody twice', async () => {
        await own.getByLabel('Name', { exact: true }).fill('Aygün Sample');
        await own.getByLabel('Title').fill('Director');
        await own.getByRole('button', { name: 'Add to the delegation' }).click();
        await expect(own.getByRole('row', { name: 'Aygün Sample' })).toContainText('Head of delegation');
        await own.getByLabel('Name', { exact: true }).fill('AYGUN SAMPLE');
        await own.getByRole('button', { name: 'Add to the delegation' }).click();
        await expect(own.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
          /in the delegation already/,
        );
        await expect(own.getByLabel('Name', { exact: true })).toHaveValue('AYGUN SAMPLE');
        await axe(page);
      });

      await test.step('one of the side’s own people joins', async () => {
        await own.getByLabel('Name', { exact: true }).fill('');
        await own.getByLabel('One of your people').selectOption({ label: leyla.name });
        await own.getByLabel('Role').selectOption({ label: 'Expert' });
        await own.getByRole('button', { name: 'Add to the delegation' }).click();
        await expect(own.getByRole('row', { name: leyla.name })).toContainText('Expert');
      });

      await test.step('the other side sees nothing of it, then all of it', async () => {
        await guest.goto(address);
        await expect(guest.getByRole('region', { name: 'Azerbaijan' })).toContainText('Not put forward yet');
        await expect(guest.getByRole('main')).not.toContainText('Aygün');
        const colleague = await anotherTab(page);
        await own.getByRole('button', { name: 'Put the delegation forward' }).click();
        await expect(page.getByText('The delegation is put forward.')).toBeVisible();
        await colleague.getByRole('button', { name: 'Put the delegation forward' }).click();
        await expect(colleague.getByText('This delegation was put forward already')).toBeVisible();
        await axe(colleague);
        await colleague.close();
        await guest.goto(address);
        await expect(guest.getByRole('row', { name: 'Aygün Sample' })).toBeVisible();
        await expect(
          guest.getByRole('region', { name: 'Azerbaijan' }).getByRole('button', { name: 'Remove' }),
        ).toHaveCount(0);
        await axe(guest);
      });
      await guest.context().close();
    });
  });
}
