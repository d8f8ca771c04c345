import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { beginAgreement, planMeeting } from './cast';
import { axe, expect, problem, test } from './fixtures';

const drafted = [
  'Opening and adoption of the agenda',
  'Previous minutes, open decisions and actions',
  'State of the Charter deadlines',
  'Report: Economy and trade',
  'Report: Energy',
  'Report: Connectivity',
  'Report: AI and digital development',
  'Report: Security and defense',
  'For decision: candidates on no list',
  'Dialogue platforms',
  'Next meeting and its host',
  'Other business',
];

const titles = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 });
const item = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, level: 3 }) });
const does = (page: Page, form: string) => page.getByRole('form', { name: form }).getByRole('button').click();

async function edit(page: Page, title: string, change: { title?: string; minutes?: string; note?: string }) {
  await item(page, title)
    .getByRole('link', { name: `Edit ${title}` })
    .click();
  const form = item(page, title);
  if (change.title !== undefined) await form.getByLabel('Title').fill(change.title);
  if (change.minutes !== undefined) await form.getByLabel('Minutes').fill(change.minutes);
  if (change.note !== undefined) await form.getByLabel('Note').fill(change.note);
  await form.getByRole('button', { name: 'Save' }).click();
}

/** The file that a link downloads. */
async function downloaded(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The size of the smallest visible text, in pixels. */
const smallestText = (page: Page) =>
  page.evaluate(() => {
    const says = (element: Element) =>
      [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    const seen = [...document.querySelectorAll('main *')].filter(
      (element) => element.checkVisibility() && !element.closest('.visually-hidden') && says(element),
    );
    return Math.min(...seen.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  });

/** The text of a Word document, paragraph by paragraph. */
function paragraphsOf(docx: Uint8Array): string[] {
  const body = unzipSync(docx)['word/document.xml'];
  const paragraphs = body ? strFromU8(body).match(/<w:p[ >].*?<\/w:p>/gs) : null;
  return (paragraphs ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripts, candidates: true });

    test('the planned meeting’s agenda drafts itself; Leyla edits it, drafts again, and downloads it', async ({
      page,
    }) => {
      let agenda = '';

      await test.step('it drafts itself from the state, in the fixed order, and says why', async () => {
        await planMeeting(page, '2027-01-28');
        await page.getByRole('button', { name: 'Draft the agenda' }).click();
        await expect(titles(page)).toHaveText(drafted);
        agenda = new URL(page.url()).pathname;
        const why = item(page, 'State of the Charter deadlines').getByRole('list', {
          name: 'Why it is here',
        });
        await expect(why).toContainText('Provision IV.2, lists and roadmaps by 10 May 2026.');
        await expect(why).toContainText('5 groups outstanding');
        await expect(why).toContainText('Not formally established: Economy and trade, Energy,');
        await expect(page.getByText('ormally established')).toHaveCount(1);
        await expect(why).toContainText('Provision IV.3, a meeting at least once a year.');
        await expect(item(page, 'Report: Energy')).toContainText('Project list outstanding, 197 days past');
        await expect(item(page, 'For decision: candidates on no list')).toContainText(
          'Civil nuclear cooperation',
        );
        await axe(page);
      });

      await test.step('durations give clock times', async () => {
        await expect(page.getByRole('heading', { name: 'Items', level: 2 })).toBeAttached();
        await expect(page.getByRole('main')).toContainText('Times are in Baku time.');
        await expect(item(page, 'Opening and adoption')).toContainText(/^10:00/);
        await expect(item(page, 'Previous minutes')).toContainText(/^10:10/);
        await edit(page, 'Opening and adoption of the agenda', { minutes: '0' });
        await expect(problem(page)).toBeInViewport();
        await axe(page);
        await page.goto(agenda);
        await page.getByRole('region', { name: 'Add an item' }).getByRole('button', { name: /^Add/ }).click();
        await expect(problem(page)).toBeFocused();
        await expect(problem(page)).toBeInViewport();
        await page.goto(agenda);
        await edit(page, 'Opening and adoption of the agenda', { minutes: '25' });
        await expect(item(page, 'Previous minutes')).toContainText(/^10:25/);
        await edit(page, 'Report: Energy', { minutes: '90' });
        await expect(page.getByText(/minutes longer than the meeting/)).toBeVisible();
      });

      await test.step('she edits, orders by buttons, removes, and adds an item of her own', async () => {
        await edit(page, 'Report: Energy', {
          title: 'Energy first',
          note: 'The co-chairs report.',
          minutes: '20',
        });
        await expect(page.getByRole('link', { name: 'Edit Energy first' })).toBeFocused();
        const up = page.getByRole('form', { name: 'Move up: Energy first' }).getByRole('button');
        await up.click();
        await expect(page.getByText('The item is moved.')).toBeVisible();
        await expect(titles(page).nth(3)).toHaveText('Energy first');
        await expect(up).toBeFocused();
        await page.keyboard.press('Enter');
        await expect(titles(page).nth(2)).toHaveText('Energy first');
        await expect(up).toBeFocused();
        await does(page, 'Move down: Dialogue platforms');
        await expect(titles(page).nth(10)).toHaveText('Dialogue platforms');
        await does(page, 'Remove: Report: Security and defense');
        await expect(page.getByText('“Report: Security and defense” is removed.')).toBeVisible();
        const undo = page
          .getByRole('form', { name: 'Put back in its place: Report: Security' })
          .getByRole('button');
        await expect(undo).toBeFocused();
        await axe(page);
        await page.keyboard.press('Enter');
        await expect(page.getByText('The item is back on the agenda.')).toBeVisible();
        await expect(titles(page).nth(7)).toHaveText('Report: Security and defense');
        await does(page, 'Remove: Report: Connectivity');
        await expect(page.getByText('“Report: Connectivity” is removed.')).toBeVisible();
        await page.getByRole('textbox', { name: 'Title' }).fill('Toast of the hosts');
        await page.getByRole('spinbutton', { name: 'Minutes' }).fill('5');
        await page.getByRole('button', { name: 'Add to the agenda' }).click();
        await expect(page.getByText('The item is added.')).toBeVisible();
      });

      const edited = [
        'Opening and adoption of the agenda',
        'Previous minutes, open decisions and actions',
        'Energy first',
        'State of the Charter deadlines',
        'Report: Economy and trade',
        'Report: AI and digital development',
        'Report: Security and defense',
        'For decision: candidates on no list',
        'Toast of the hosts',
        'Next meeting and its host',
        'Dialogue platforms',
        'Other business',
      ];

      await test.step('after the state has changed, drafting again keeps it all and adds nothing twice', async () => {
        await expect(titles(page)).toHaveText(edited);
        const list = {
          kind: 'Project list',
          group: 'Energy',
          day: '2026-04-28',
          reference: 'Decision 4',
        } as const;
        await beginAgreement(page, list);
        await page.getByRole('checkbox', { name: 'Civil nuclear cooperation' }).check();
        await page.getByRole('button', { name: 'Record the agreement' }).click();
        await expect(page.getByRole('heading', { name: 'Energy', level: 1 })).toBeVisible();
        await page.goto(agenda);
        for (const again of ['once', 'twice']) {
          await page.getByRole('button', { name: 'Draft again' }).click();
          await expect(
            page.getByText('The agenda is drafted from the tracker’s state of today.'),
          ).toBeVisible();
          await expect(titles(page), again).toHaveText(edited);
        }
        await expect(item(page, 'Energy first')).toContainText('Project list in time, 12 days before');
        await expect(item(page, 'Energy first')).toContainText('The co-chairs report.');
        await expect(item(page, 'Opening and adoption')).toContainText('25 minutes');
        await expect(item(page, 'For decision: candidates')).not.toContainText('Civil nuclear cooperation');
        await axe(page);
      });

      await test.step('what was removed can be put back', async () => {
        await page.getByText('Removed items (1)').click();
        await does(page, 'Put back: Report: Connectivity');
        await expect(page.getByText('The item is back on the agenda.')).toBeVisible();
        await expect(titles(page).filter({ hasText: 'Report: Connectivity' })).toHaveCount(1);
      });

      await test.step('on paper the Parties stand above it, hers first, and no buttons', async () => {
        await page.goto(agenda);
        await expect(page.getByText('Republic of Azerbaijan', { exact: true })).toBeHidden();
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText('Republic of Azerbaijan', { exact: true })).toBeVisible();
        await expect(page.getByRole('button')).toHaveCount(0);
        await expect(page.getByText('Stands on every agenda.').first()).toBeHidden();
        await expect(titles(page)).toHaveCount(13);
        await expect(page.getByText('Concord', { exact: true })).toBeHidden();
        expect(await smallestText(page), 'no text under nine points').toBeGreaterThanOrEqual(12);
        await page.emulateMedia({ media: 'screen' });
      });

      await test.step('the Word document names her Party first, then the items in their order', async () => {
        const { name, bytes } = await downloaded(page, 'Download as Word document');
        expect(name).toBe('agenda-2027-01-28.docx');
        const text = paragraphsOf(bytes);
        expect(text.slice(0, 2)).toEqual(['Republic of Azerbaijan', 'United States of America']);
        const titles = text.filter((_, index) =>
          /^\d\d:\d\d\u2060–\u2060\d\d:\d\d$/.test(text[index - 1] ?? ''),
        );
        expect(titles.slice(0, 3)).toEqual([
          'Opening and adoption of the agenda',
          'Previous minutes, open decisions and actions',
          'Energy first',
        ]);
        expect(titles).toHaveLength(13);
        expect(text).not.toContain('The co-chairs report.');
        const annotated = await downloaded(page, 'Annotated agenda (Word)');
        expect(annotated.name).toBe('agenda-annotated-2027-01-28.docx');
        expect(paragraphsOf(annotated.bytes)).toContain('The co-chairs report.');
        for (const said of [text, paragraphsOf(annotated.bytes)]) {
          expect(said.join(' ')).not.toMatch(/Concord|tracker|Stands on every agenda/);
        }
      });

      await test.step('the calendar file holds the meeting in its own zone', async () => {
        await page.goto(agenda.replace('/agenda', ''));
        await axe(page);
        const { bytes } = await downloaded(page, 'Calendar file (.ics)');
        const calendar = new ICAL.Component(ICAL.parse(strFromU8(bytes)));
        const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
        expect(event.summary).toBe('Annual meeting');
        expect(event.location).toBe('Sample House');
        expect(event.startDate.toString()).toBe('2027-01-28T10:00:00');
        expect(event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe('Asia/Baku');
        expect(event.endDate.toString()).toBe('2027-01-28T13:00:00');
        expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Baku');
      });

      await test.step('postponed without a day, it has none on its page and in its files', async () => {
        await page.getByRole('link', { name: 'Postpone' }).click();
        await expect(page.getByLabel('New day')).toHaveAccessibleDescription(
          /due by Wednesday, 10 February 2027 \(provision IV\.3\)/,
        );
        await page.getByRole('button', { name: 'Postpone the meeting' }).click();
        await expect(page.getByText('The meeting is postponed.')).toBeVisible();
        const file = await downloaded(page, 'Calendar cancellation (.ics)');
        expect(file.name).toBe('meeting.ics');
        expect(strFromU8(file.bytes)).toMatch(/METHOD:CANCEL.*STATUS:CANCELLED/s);
        const document = await downloaded(page, 'Download as Word document');
        expect(document.name).toBe('agenda.docx');
        expect(paragraphsOf(document.bytes)).toContain('Day: to be agreed');
      });

      await test.step('a Saturday after the year is asked about once, and then it is planned', async () => {
        await page.getByRole('link', { name: 'Set a day again' }).click();
        await expect(page.getByLabel('Day', { exact: true })).toHaveValue('');
        await page.getByLabel('Day', { exact: true }).fill('2027-02-13');
        await page.getByLabel('Place').fill('Other House');
        await page.getByRole('button', { name: 'Save' }).click();
        const warning = page.getByRole('alert').filter({ hasText: 'Before you go on' });
        await expect(warning).toContainText(
          'Provision IV.3 asks for the Charter meeting by Wednesday, 10 February',
        );
        await expect(warning).toContainText('Saturday, 13 February 2027 is a weekend day in every capital.');
        await expect(page.getByLabel('Place')).toHaveValue('Other House');
        if (scripts) await expect(warning).toBeFocused();
        await axe(page);
        await page.getByRole('button', { name: 'Save' }).click();
        await expect(page.getByText('The change is saved.')).toBeVisible();
        const facts = page.getByRole('main');
        await expect(facts).toContainText('after the first year ends on 10 February 2027');
        await expect(facts).toContainText('is a weekend day in every capital');
        await axe(page);
      });

      await test.step('cancelled, its page says that it does not count, and prepares nothing', async () => {
        await page.getByRole('link', { name: 'Cancel the meeting' }).click();
        await page.getByLabel('Reason').fill('Planned for the wrong week');
        await page.getByRole('button', { name: 'Cancel the meeting' }).click();
        const facts = page.getByRole('main');
        await expect(facts).toContainText('Was planned for 13 February 2027');
        await expect(facts).toContainText(
          'A cancelled meeting does not count. The Charter meeting is due by Wednesday, 10 February 2027.',
        );
        await expect(facts).toContainText('A cancelled meeting is not prepared.');
        await expect(facts).not.toContainText('The countdown begins');
      });
    });
  });
}
