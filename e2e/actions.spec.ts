import { planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

test('Leyla enters an action with its owners, reports its state and closes it; the matrix shows it', async ({
  page,
}) => {
  await planMeeting(page, '2026-11-23');
  await page.getByRole('link', { name: 'Enter an action' }).click();
  await page.getByLabel('What is to be done').fill('Send the revised terms of reference');
  await page.getByRole('radio', { name: 'Both' }).check();
  await page.getByLabel('Or a name, for Azerbaijan').fill('Aygün Sample');
  await page.getByLabel('Who acts for the United States').fill('Dana Example');
  await page.getByLabel('By when').fill('2026-12-01');
  await page.getByRole('button', { name: 'Enter the action' }).click();
  await expect(page.getByText('The action is entered.')).toBeVisible();
  await axe(page);

  const own = page.getByRole('region', { name: 'The part of Azerbaijan' });
  await own.getByRole('radio', { name: 'In progress' }).check();
  await own.getByRole('button', { name: 'Report the state' }).click();
  await expect(page.getByText('The state is reported.')).toBeVisible();
  await expect(own).toContainText('Aygün Sample');
  // the other side has no account, so that it takes part by instrument
  const other = page.getByRole('region', { name: 'The part of the United States' });
  await other.getByRole('radio', { name: 'Done' }).check();
  await other.getByRole('button', { name: 'Report the state' }).click();
  await expect(other.getByLabel('What shows it')).toHaveAccessibleDescription(/what shows that it is done/);
  await other.getByLabel('What shows it').fill('Note 7');
  await other.getByRole('button', { name: 'Report the state' }).click();
  await expect(page.getByText('The state is reported.')).toBeVisible();

  await page.goto('/actions?side=in_progress&owner=AZ');
  const matrix = page.getByRole('table', { name: 'Actions in the order of their days' });
  await expect(matrix.getByRole('row')).toHaveCount(2);
  await expect(matrix).toContainText(/Aygün Sample\s*In progress/);
  await expect(matrix).toContainText(/Dana Example\s*Done\s*Note 7/);
  await axe(page);
  const csv = await page.request.get('/actions.csv?side=in_progress&owner=AZ');
  expect(await csv.text()).toContain('Dana Example');
  expect((await page.request.get('/actions.docx')).status()).toBe(200);
  await page.goto('/actions?side=in_progress&owner=US');
  await expect(page.getByText('No open action')).toBeVisible();
});
