import type { Page } from '@playwright/test';
import { planMeeting } from './cast';
import { quiet, roadmapOfEnergy, substation } from './energys-roadmap';
import { axe, expect, test } from './fixtures';

const chart = (page: Page) => page.getByRole('img', { name: /^Roadmap from/ });
const milestones = (page: Page) => page.getByRole('table', { name: /^Milestones of/ });
const row = (page: Page, milestone: string) =>
  milestones(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: milestone }) });
/** Opens folded tables, which are closed at first. */
async function unfold(page: Page, summary: string) {
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.locator('summary', { hasText: summary }).click();
}

/** Downloads a file of the chart as the reader. */
async function download(page: Page, path: string) {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  return { body: await response.body(), headers: response.headers() };
}

/** The text of an SVG, parsed as XML. */
async function wordsOfSvg(page: Page, path: string): Promise<{ root: string; words: string }> {
  const { body, headers } = await download(page, path);
  expect(headers['content-type']).toContain('image/svg+xml');
  expect(headers['content-disposition']).toContain('attachment');
  return page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return { root: documentElement.nodeName, words: documentElement.textContent ?? '' };
  }, body.toString('utf8'));
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts });

    test('Leyla shows the minister the roadmap: as a chart, as a table, and compared', async ({ page }) => {
      await test.step('before there is a project, the chart says what belongs there', async () => {
        await page.goto('/');
        await page.getByRole('link', { name: 'Roadmap', exact: true }).click();
        await expect(page.getByText('No project yet').last()).toBeVisible();
        await axe(page);
      });

      await roadmapOfEnergy(page);

      await test.step('she leads from the group’s grid to its chart, a second view of one place', async () => {
        await page.goto('/groups/energy/roadmap');
        const tabs = page.getByRole('navigation', { name: 'Ways to see the roadmap' });
        await expect(tabs.getByRole('link', { name: 'Grid' })).toHaveAttribute('aria-current', 'page');
        await tabs.getByRole('link', { name: 'Chart' }).click();
        await expect(tabs.getByRole('link', { name: 'Chart' })).toHaveAttribute('aria-current', 'page');
        await expect(page).toHaveTitle('Roadmap of Energy · Concord');
        await expect(chart(page)).toBeVisible();
        await expect(chart(page)).toContainText('Seabed survey');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roadmap');
        await axe(page);
      });

      await test.step('the table says the same: what was agreed, what is expected, the slip, what comes before', async () => {
        await unfold(page, 'The same in words');
        await expect(row(page, 'Feasibility study')).toContainText('30 Sep 2026');
        await expect(row(page, 'Feasibility study')).toContainText('15 Oct 2026');
        await expect(row(page, 'Feasibility study')).toContainText('Done late');
        await expect(row(page, 'Tender')).toContainText('30 Jun 2027');
        await expect(row(page, 'Tender')).toContainText('29 Aug 2027');
        await expect(row(page, 'Tender')).toContainText('60 days after the agreed date');
        await expect(row(page, 'Tender')).toContainText('Feasibility study');
        await expect(row(page, 'Seabed survey')).toContainText('Q3 2027');
        await expect(row(page, 'Seabed survey')).toContainText('Tender (ENE-001)');
        const days = page.getByRole('table', { name: 'Days that cross the chart' });
        await expect(days.getByRole('row').filter({ hasText: 'Today' })).toContainText(
          'Monday, 23 November 2026',
        );
        await expect(days.getByRole('row').filter({ hasText: 'Lists and roadmaps due' })).toContainText(
          '10 May 2026',
        );
      });

      await test.step('all groups come folded, with counts; opened ones are in the address', async () => {
        await page.goto('/roadmap?by=month');
        const energy = page.getByRole('link', { name: 'Energy', exact: true });
        await expect(page.getByRole('region', { name: 'Energy' })).toContainText('3 projects, 4 milestones');
        await expect(page.getByRole('region', { name: 'Connectivity' })).toContainText('No project yet');
        await expect(chart(page)).toHaveCount(0);
        await axe(page);
        await energy.click();
        await expect(page).toHaveURL(/\/roadmap\?open=ENE&by=month#group-ENE$/);
        await expect(energy).toHaveAttribute('aria-expanded', 'true');
        await expect(chart(page)).toContainText('Seabed survey');
        await unfold(page, 'The same in words');
        await expect(row(page, 'Tender')).toContainText('60 days after the agreed date');
        await axe(page);
        await energy.click();
        await expect(energy).toHaveAttribute('aria-expanded', 'false');
        await expect(chart(page)).toHaveCount(0);
        await page.getByRole('link', { name: 'Open all groups' }).click();
        await expect(page).toHaveURL(/open=all/);
        await expect(chart(page)).toContainText('Energy');
        await page.getByRole('link', { name: 'Close all groups' }).click();
        await expect(chart(page)).toHaveCount(0);
        // an old address of a page still shows all
        await page.goto('/roadmap?page=2');
        await expect(chart(page)).toContainText('Seabed survey');
        await page.goto('/roadmap?group=ENE');
      });

      await test.step('by month, in a window of her own; a window that cannot be read is told', async () => {
        await page.getByLabel('Ruled by').selectOption({ label: 'Months' });
        if (scripts) await expect(page).toHaveURL(/\/roadmap\?group=ENE&by=month$/);
        await page.getByLabel('From', { exact: true }).fill('2026-09');
        await page.getByLabel('To', { exact: true }).fill('2026-12');
        await page.getByLabel('To', { exact: true }).press('Enter');
        await expect(page).toHaveURL(
          scripts ? /\/roadmap\?group=ENE&by=month&from=2026-09&to=2026-12$/ : /by=month/,
        );
        await expect(chart(page)).toHaveAccessibleName('Roadmap from 1 September 2026 to 31 December 2026');
        await expect(chart(page)).toContainText('1 later milestone');
        await page.getByLabel('From', { exact: true }).fill('soon');
        await page.getByLabel('From', { exact: true }).press('Enter');
        await expect(page.getByText('From or To could not be read')).toBeVisible();
        await expect(page.getByLabel('From', { exact: true })).toHaveValue('soon');
        await axe(page);
      });

      await test.step('compared with what was agreed, it shows what moved', async () => {
        await page.goto('/roadmap?group=ENE');
        await page.getByText('Compare versions').click();
        const form = page.getByRole('form', { name: 'Choose two versions to compare' });
        await form.getByLabel('Earlier').selectOption({ label: 'Version 1, agreed 22 May 2026' });
        await form.getByLabel('Later').selectOption({ label: 'As it is now' });
        await form.getByRole('button', { name: 'Compare' }).click();
        await expect(page).toHaveURL(/earlier=1&later=live/);
        await expect(chart(page)).toContainText('Tender');
        await expect(chart(page)).toContainText('60 days later');
        await expect(chart(page)).not.toContainText(quiet);
        await unfold(page, 'The difference in words');
        await expect(page.getByRole('table', { name: 'Milestones of both versions' })).toBeVisible();
        await expect(row(page, 'Tender')).toContainText('60 days later');
        await expect(row(page, 'Seabed survey')).toContainText('unchanged');
        await axe(page);
        expect((await page.goto('/roadmap?group=ENE&earlier=1&later=7'))?.status()).toBe(404);
      });
    });
  });
}

test.describe('with the roadmap of Energy', () => {
  test('meetings are marked: the Charter’s across all rows, a group’s across its own', async ({ page }) => {
    await planMeeting(page, '2027-01-28');
    await planMeeting(page, '2027-03-04', { group: 'ENE', title: 'Third meeting on energy' });
    for (const [path, folded] of [
      ['/roadmap?group=ENE', 'The same in words'],
      ['/roadmap?open=all', 'The same in words'],
      ['/roadmap?open=ENE', 'Days that cross the chart'],
    ] as const) {
      await page.goto(path);
      await unfold(page, folded);
      await expect(chart(page)).toContainText('Annual meeting planned');
      await expect(chart(page)).toContainText('Third meeting on energy planned, 4 Mar');
      const days = page.getByRole('table', { name: 'Days that cross the chart' });
      await expect(days.getByRole('row').filter({ hasText: 'Thursday, 4 March 2027' })).toContainText(
        'Energy: Third meeting on energy planned',
      );
    }
    await axe(page);
    await page.goto('/roadmap?group=CON');
    await expect(page.getByText('Third meeting on energy')).toHaveCount(0);
    await page.goto('/roadmap?group=ENE');
  });

  test('a milestone with a predecessor outside the window says so beside its mark', async ({ page }) => {
    await page.goto('/roadmap?group=ENE&from=2027-07&to=2027-12');
    await expect(chart(page)).toContainText('after Feasibility study');
    await page.goto('/roadmap?group=ENE&from=2027-09&to=2027-12');
    await expect(chart(page).getByText('after ENE-001', { exact: true })).toBeVisible();
    await page.goto('/roadmap?group=ENE');
  });

  test('the chart is sent once, and is there again after leaving the page and coming back', async ({
    page,
  }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    const tooltip = 'Feasibility study: agreed';
    const sent = await page.request.get('/roadmap?group=ENE', { headers: { accept: 'text/html' } });
    const times = (words: string, text: string) => text.split(words).length - 1;
    expect(times(tooltip, await sent.text()), 'the drawing, as HTML only').toBe(1);
    expect(times('>Comes after<', await sent.text()), 'the head of the table').toBe(1);
    expect(times('60 days after the agreed date', await sent.text()), 'in the drawing and the table').toBe(2);
    await page.goto('/roadmap?group=ENE');
    const drawn = await page.getByRole('figure').innerHTML();
    expect(drawn).toContain(tooltip);
    await page.getByRole('link', { name: 'Deadlines', exact: true }).click();
    await page.getByRole('heading', { name: 'Deadlines', level: 1 }).waitFor();
    await page.goBack();
    await expect(chart(page)).toContainText('Seabed survey');
    expect(await page.getByRole('figure').innerHTML()).toBe(drawn);
    await page.goto('/groups/energy/roadmap');
    await page.getByRole('link', { name: 'Chart', exact: true }).click();
    await expect(chart(page)).toContainText('Seabed survey');
    expect(problems).toEqual([]);
  });

  test('files contain joint projects, and private ones only if she includes them', async ({ page }) => {
    const joint = await wordsOfSvg(page, '/roadmap.svg?group=ENE');
    expect(joint.root).toBe('svg');
    for (const words of ['Roadmap of Energy', substation, 'Feasibility study', 'Tender', 'Seabed survey']) {
      expect(joint.words).toContain(words);
    }
    expect(joint.words).toMatch(/\d projects? as of 23 November 2026/);
    expect(joint.words).not.toMatch(/Quiet|private/);
    expect((await wordsOfSvg(page, '/roadmap.svg?group=ENE&private=1')).words).toContain('Quiet talks');
    const { body, headers } = await download(page, '/roadmap.png?group=ENE');
    expect(headers['content-type']).toBe('image/png');
    expect(body.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1920, 1080]);
    expect((await page.request.get('/roadmap.svg?group=NONE')).status()).toBe(404);
  });

  test('it prints in landscape, on A4 or A3', async ({ page }) => {
    await page.goto('/roadmap?group=ENE');
    await page.getByRole('link', { name: 'Print on A3' }).click();
    await expect(page).toHaveURL(/paper=a3/);
    for (const [query, size] of [
      ['', /MediaBox ?\[0 0 84[12][.\d]* 59[45]/],
      ['&paper=a3', /MediaBox ?\[0 0 119[01][.\d]* 84[12]/],
    ] as const) {
      await page.goto(`/roadmap?group=ENE${query}`);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.chart-sheet').first()).toBeVisible();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1')).toMatch(size);
      await page.emulateMedia({ media: 'screen' });
    }
  });

  test('on a phone the chart scrolls beneath the names, and the page does not', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/roadmap?open=all');
    await expect(page.getByRole('region', { name: 'The chart, which scrolls sideways' })).toBeVisible();
    await expect(page.locator('.chart-name').filter({ hasText: substation })).toBeVisible();
    await axe(page);
  });

  test('on a phone the chart’s filters fold, and the button says how many are set', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/roadmap?group=ENE&by=month');
    const fold = page.getByText('Filters, 2 set');
    await expect(page.getByLabel('Ruled by')).toBeHidden();
    await fold.click();
    await page.getByLabel('Ruled by').selectOption({ label: 'Quarters' });
    await expect(page).toHaveURL(/\/roadmap\?group=ENE$/);
    await expect(page.getByText('Filters, 1 set')).toBeVisible();
    await axe(page);
  });
});
