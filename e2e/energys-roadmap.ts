import type { Page } from '@playwright/test';
import { addEnergysMilestone, beginAgreement, logProject } from './cast';

export const substation = 'Storage at the substation';
const cable = 'A cable under the sea';
export const quiet = 'Quiet talks';

const record = (page: Page) => page.getByRole('button', { name: 'Record the agreement' }).click();

async function changeMilestone(page: Page, milestone: string, values: Record<string, string>) {
  await page.goto('/groups/energy/roadmap');
  await page.getByRole('link', { name: `Edit “${milestone}”` }).click();
  const form = page.locator('.grid-open');
  for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value);
  await form.getByRole('button', { name: 'Save the milestone' }).click();
  await page.getByText('The milestone has been saved.').waitFor();
}

/** Energy's agreed list and roadmap of two projects; since then one milestone has slipped and one is done. */
export async function roadmapOfEnergy(page: Page) {
  await logProject(page, substation, 'Energy');
  await logProject(page, cable, 'Energy');
  await logProject(page, quiet, 'Energy', { privately: true });
  await addEnergysMilestone(page, substation, 'Feasibility study', '2026-09-30');
  await addEnergysMilestone(page, substation, 'Tender', '2027-06-30', '1');
  await addEnergysMilestone(page, cable, 'Seabed survey', '2027-Q3', 'ENE-001.2');
  await addEnergysMilestone(page, quiet, 'A word in private', '2027-03-31');
  await beginAgreement(page, {
    kind: 'Project list',
    group: 'Energy',
    day: '2026-04-28',
    reference: 'Decision 4',
  });
  for (const title of [substation, cable]) await page.getByRole('checkbox', { name: title }).check();
  await record(page);
  await page.getByText('Partly settled').first().waitFor();
  await beginAgreement(page, {
    kind: 'Roadmap',
    group: 'Energy',
    day: '2026-05-22',
    reference: 'Note 17/2026',
  });
  await record(page);
  await page.getByText('Settled late').first().waitFor();
  await changeMilestone(page, 'Feasibility study', { 'Done on': '2026-10-15', Evidence: 'Report 12' });
  await changeMilestone(page, 'Tender', { Forecast: '2027-08-29' });
}
