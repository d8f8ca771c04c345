import type { Page } from '@playwright/test';
import { dayComes, planMeeting } from './cast';
import { axe, expect, problem, test } from './fixtures';

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Expects the verdict on the annual meeting and the state of each reading on the overview. */
async function overviewSays(page: Page, verdict: RegExp, readings: readonly [string, string, string]) {
  await page.goto('/');
  const annual = section(page, 'Annual meeting');
  await expect(annual).toContainText(verdict);
  const names = ['Years from signing', 'Calendar years', 'Within a year of the last'];
  for (const [index, name] of names.entries()) {
    const term = annual.getByRole('term').filter({ hasText: name });
    await expect(term.locator('xpath=following-sibling::dd[1]')).toHaveText(readings[index] ?? '');
  }
}

/** Expects that the page fits a phone's width, and is accessible there and on a laptop. */
async function fits(page: Page) {
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over(), page.url()).toBe(0);
  await axe(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await axe(page);
  await page.setViewportSize({ width: 390, height: 844 });
}

async function changeDay(page: Page, meeting: string, day: string, warned = false) {
  await page.goto(meeting);
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('Day', { exact: true }).fill(day);
  await page.getByRole('button', { name: 'Save' }).click();
  if (warned) {
    await expect(page.getByRole('alert').filter({ hasText: 'Before you go on' })).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
  }
  await expect(page.getByText('The change is saved.')).toBeVisible();
}

test.use({ viewport: { width: 390, height: 844 } });

test('Leyla plans the annual meeting, changes its day, and then records that it was held', async ({
  page,
  server,
}) => {
  let meeting = '';

  await test.step('nothing is planned yet', async () => {
    await page.goto('/meetings');
    await expect(page.getByText('No meeting is planned')).toBeVisible();
    await fits(page);
    await overviewSays(page, /Unplanned.*79 days left/, [
      'Unplanned, soon',
      'Unplanned, soon',
      'Unplanned, soon',
    ]);
  });

  await test.step('without a day it is refused, and what she typed is kept', async () => {
    await section(page, 'Annual meeting').getByRole('link', { name: 'Plan the meeting' }).click();
    await expect(page.getByRole('radio', { name: 'Charter meeting' })).toBeChecked();
    await page.getByLabel('Place').fill('Sample House');
    await page.getByRole('button', { name: 'Plan the meeting' }).click();
    await expect(problem(page)).toBeVisible();
    await expect(page.getByLabel('Day', { exact: true })).toHaveAccessibleDescription(/Enter/);
    await expect(page.getByLabel('Place')).toHaveValue('Sample House');
    await fits(page);
  });

  await test.step('a time that the clocks skip is refused with the reason', async () => {
    await page.getByLabel('Day', { exact: true }).fill('2027-03-14');
    await page.getByLabel('Begins at').fill('02:30');
    await page.getByLabel('Time zone').selectOption('America/New_York');
    await page.getByRole('button', { name: 'Plan the meeting' }).click();
    await expect(page.getByLabel('Begins at')).toHaveAccessibleDescription(
      /On 14 March 2027 no clock on Washington time shows 02:30: the clocks go forward from 02:00 to 03:00/,
    );
  });

  await test.step('a warning comes again for another kind of meeting, with what holds of that kind', async () => {
    const plan = page.getByRole('button', { name: 'Plan the meeting' });
    await page.getByLabel('Begins at').fill('10:00');
    await page.getByRole('radio', { name: 'Meeting of another platform' }).check();
    await plan.click();
    await expect(page.getByText('Sunday, 14 March 2027 is a weekend day in every capital.')).toBeVisible();
    await page.getByRole('radio', { name: 'Charter meeting' }).check();
    await plan.click();
    await expect(page.getByText('on this day it comes too late')).toBeVisible();
  });

  await test.step('on a day within the year it is planned; the readings stand side by side', async () => {
    await planMeeting(page, '2027-01-28');
    meeting = new URL(page.url()).pathname;
    await expect(page.getByRole('main')).toContainText(
      'Thursday, 28 January 2027, 10:00 to 13:00 (Baku time)',
    );
    await expect(section(page, 'Preparation')).toContainText('Reports called for');
    await fits(page);
    await overviewSays(
      page,
      /Planned for 28 January 2027, 13 days before the end of the first year\. 79 days left/,
      ['Planned', 'Planned too late', 'Planned'],
    );
    await fits(page);
  });

  await test.step('after the year it is planned too late', async () => {
    await changeDay(page, meeting, '2027-03-01', true);
    await overviewSays(page, /Planned for 1 March 2027, after the first year ends on 10 February 2027\./, [
      'Planned too late',
      'Planned too late',
      'Planned too late',
    ]);
    await changeDay(page, meeting, '2027-01-28');
    const days = page.getByRole('table', { name: 'The decisions on the meeting’s day' });
    await expect(days.getByRole('row')).toHaveCount(4);
    await expect(days).toContainText('1 March 2027');
  });

  await test.step('its holding cannot be recorded before its day', async () => {
    await page.goto(`${meeting}/hold`);
    await expect(page.getByText('The holding can be recorded from 28 January 2027 on.')).toBeVisible();
    await page.getByLabel('Day of the agreement').fill('2026-11-23');
    await page.getByLabel('Reference', { exact: true }).fill('Note 1');
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(problem(page)).toContainText('cannot be recorded as held before its day has come');
  });

  await test.step('its day comes: it awaits its record', async () => {
    await dayComes(page, server, '2027-01-28T05:00:00Z');
    await overviewSays(page, /Awaiting record.*13 days left/, [
      'Awaiting record',
      'Awaiting record',
      'Awaiting record',
    ]);
    await page.goto(meeting);
    await expect(page.getByRole('main')).toContainText('Awaiting record');
  });

  await test.step('one form records that it was held', async () => {
    await page.getByRole('link', { name: 'Record its holding' }).click();
    await expect(page.getByLabel('Held on')).toHaveValue('2027-01-28');
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(problem(page)).toBeVisible();
    await page.getByLabel('Day of the agreement').fill('2027-01-27');
    await page.getByLabel('Reference', { exact: true }).fill('Joint record 1');
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(problem(page)).toContainText('cannot be from before the meeting');
    await fits(page);
    await page.getByLabel('Day of the agreement').fill('2027-01-28');
    await page.getByRole('button', { name: 'Record the agreement' }).click();
    await expect(page.getByText('The holding is recorded')).toBeVisible();
    for (const act of ['edit', 'postpone', 'cancel', 'hold']) {
      await page.goto(`${meeting}/${act}`);
      expect(new URL(page.url()).pathname, act).toBe(meeting);
    }
    // counted from the meeting, the next year has begun
    await overviewSays(page, /Held on 28 January 2027\./, ['Held', 'Held', 'Unplanned']);
    await fits(page);
  });

  await test.step('the verdict opens to the record, and before its entry it was not known', async () => {
    await section(page, 'Annual meeting').getByRole('link', { name: 'IV.3' }).click();
    const years = section(page, 'Years from signing');
    await expect(years.getByRole('table', { name: 'Facts: Years from signing' })).toContainText(
      'Joint record 1',
    );
    const rolling = section(page, 'Within a year of the last').getByRole('row');
    await expect(rolling.filter({ hasText: 'From signing' })).toContainText('Held');
    await expect(rolling.filter({ hasText: 'From the meeting of 28 January 2027' })).toContainText(
      '28 January 2028',
    );
    await fits(page);
    await page.goto('/?asKnown=2027-01-27');
    await expect(section(page, 'Annual meeting')).toContainText('Awaiting record');
    await page.goto('/?asOf=2027-02-11');
    await expect(section(page, 'Annual meeting')).toContainText('364 days left of the second year');
  });
});

test('Leyla previews a setting of the reading, then changes it', async ({ page, server }) => {
  await dayComes(page, server, '2028-12-01T05:00:00Z');
  await planMeeting(page, '2029-01-22');

  await test.step('she sees what it would change, and leaves it', async () => {
    await page.goto('/settings');
    await fits(page);
    await page.getByRole('radio', { name: 'Calendar years' }).check();
    await page
      .getByRole('form', { name: 'Regular meetings at least once a year' })
      .getByRole('button')
      .click();
    const effect = page.getByRole('table', { name: 'What it changes, as of today' });
    const cells = effect.getByRole('row').last().getByRole('cell');
    await expect(cells.first()).toContainText(
      'Planned for 22 January 2029, 19 days before the end of the third year',
    );
    await expect(cells.last()).toContainText('Planned too late');
    await expect(cells.last()).toContainText('calendar year 2028');
    await fits(page);
    await page.getByRole('link', { name: 'Leave it as it is' }).click();
    await expect(page.getByRole('radio', { name: 'Years from signing' })).toBeChecked();
    await page.goto('/');
    await expect(section(page, 'Annual meeting')).toContainText('before the end of the third year');
  });

  await test.step('the verdict gives the days left of each reading, and the longest gap so far', async () => {
    await page.goto('/verdicts/annual-meeting');
    await expect(section(page, 'Years from signing')).toContainText('71 days left of the third year');
    await expect(section(page, 'Calendar years')).toContainText('30 days left of the calendar year 2028');
    await expect(section(page, 'Within a year of the last')).toContainText('308 days past 28 January 2028');
    await expect(section(page, 'Between meetings')).toContainText(
      'Since the last that countedsince 28 January 2027673 days',
    );
    await expect(section(page, 'Calendar years')).toContainText(
      'Azerbaijan, 2028: forecast, not yet decreed.',
    );
    await fits(page);
  });

  await test.step('entered, it holds from today on, and not for what was known before', async () => {
    await page.goto('/settings?obligation=annual-meeting&reading=calendar-year&nonWorkingLastDay=none');
    await page.getByRole('button', { name: 'Enter this setting' }).click();
    await expect(page.getByText('The setting is entered and holds from today on.')).toBeVisible();
    await page.goto('/');
    await expect(section(page, 'Annual meeting')).toContainText(
      'after the calendar year 2028 ends on 31 December 2028',
    );
    await page.goto('/?asKnown=2028-11-30');
    await expect(section(page, 'Annual meeting')).toContainText('third year');
  });
});

test('Leyla plans a group’s meeting from the group’s page, under the group’s name', async ({ page }) => {
  await page.goto('/meetings/new');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('');
  await page.goto('/groups/energy');
  await page.getByRole('navigation', { name: 'Energy' }).getByRole('link', { name: 'Meetings' }).click();
  await page.getByRole('link', { name: 'Plan a meeting' }).click();
  await expect(page.getByRole('radio', { name: 'Group meeting' })).toBeChecked();
  await expect(page.getByLabel('Working group')).toHaveValue('ENE');
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Meeting of Energy');
  await page.getByLabel('Day', { exact: true }).fill('2027-02-17');
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await expect(page.getByRole('heading', { name: 'Meeting of Energy', level: 1 })).toBeVisible();
});
