import { planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

for (const scripts of [false, true]) {
  test.describe(scripts ? 'links with JavaScript' : 'links without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('what an item concerns is found by a search and linked by ticks', async ({ page }) => {
      await planMeeting(page, '2027-01-28');
      await page.getByRole('button', { name: 'Draft the agenda' }).click();
      await page.waitForURL(/\/agenda\?/);
      await page.getByRole('link', { name: 'Other business' }).first().click();
      const links = page.getByRole('region', { name: 'What it concerns' });
      await links.getByRole('searchbox').fill('IV.');
      await links.getByRole('button', { name: 'Search' }).click();
      await links.getByRole('button', { name: 'Link what is ticked' }).click();
      await expect(page.getByRole('alert').first()).toContainText('Select at least one');
      await axe(page);
      await links.getByRole('checkbox', { name: /^IV\.2 / }).check();
      await links.getByRole('checkbox', { name: /^IV\.3 / }).check();
      await links.getByRole('button', { name: 'Link what is ticked' }).click();
      await expect(page.getByText('The links are saved.')).toBeVisible();
      await expect(links.getByRole('link', { name: /^IV\.[23] / })).toHaveCount(2);
    });
  });
}
