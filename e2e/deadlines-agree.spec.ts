import type { Locator, Page } from '@playwright/test';
import { dayComes, logProject, planMeeting } from './cast';
import { expect, test } from './fixtures';

/**
 * A state and its days as a page words it, such as "Overdue 13". The days are beside the state or in its
 * sentence.
 */
async function stateIn(scope: Locator): Promise<string> {
  const word = await scope.locator('.status').first().textContent();
  const small = scope.locator('.status + .meta');
  const words = (await small.count()) > 0 ? await small.first().textContent() : await scope.textContent();
  return `${word} ${/(\d+) days?/.exec(words ?? '')?.[1] ?? ''}`.trim();
}

const row = (page: Page, ...texts: string[]) =>
  texts.reduce((rows, hasText) => rows.filter({ hasText }), page.getByRole('main').getByRole('row'));

/** Where a page shows one deadline. */
type Place = readonly [address: string, scope: () => Locator];

/** Opens each address once, and expects that each deadline has one state on all its pages. */
async function agree(page: Page, placesOf: ReadonlyMap<string, readonly Place[]>) {
  const places = [...placesOf].flatMap(([subject, each]) =>
    each.map(([address, scope]) => ({ subject, address, scope })),
  );
  const told = new Map<string, Record<string, string>>();
  for (const address of new Set(places.map((place) => place.address))) {
    await page.goto(address);
    for (const { subject, scope } of places.filter((place) => place.address === address))
      told.set(subject, { ...told.get(subject), [address]: await stateIn(scope().first()) });
  }
  for (const [subject, states] of told)
    expect(new Set(Object.values(states)).size, `${subject}: ${JSON.stringify(states, null, 1)}`).toBe(1);
}

/** Expects that "Due next" shows the first upcoming deadlines of the list, and how many are past. */
async function comesNext(page: Page, { at, list, most }: { at: string; list: string; most: number }) {
  await page.goto(list);
  const counts = page.getByRole('list', { name: 'How many stand where' });
  const past = /Past the date\s*(\d+) of/.exec((await counts.textContent()) ?? '')?.[1];
  const coming: { name: string; annual: boolean }[] = [];
  const rows = await page
    .getByRole('main')
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((each) => ({
        cells: [...each.querySelectorAll('td')].map(({ textContent }) => textContent),
        name: each.querySelector('th a')?.textContent ?? '',
      })),
    );
  for (const { cells, name } of rows) {
    const [, kind, , , state] = cells;
    const annual =
      name === 'Annual meeting' && (kind === 'Meeting' || /^(Unplanned|Planned too)/.test(state ?? ''));
    const beside = kind === 'Request to concur' || (kind === 'Charter deadline' && !annual);
    if (beside || /^Overdue|^Awaiting record.*for/.test(state ?? '')) continue;
    coming.push({ name, annual });
  }
  // the annual meeting is always shown, even if others are due before it
  const first = coming.slice(0, most);
  const annual = coming.find((each) => each.annual);
  if (annual && !first.includes(annual)) first.splice(-1, 1, annual);
  await page.goto(at);
  const next = page.getByRole('region', { name: 'Due next' });
  await expect(next.getByRole('link', { name: `${past} past their date` })).toHaveAttribute(
    'href',
    `${list}${list.includes('?') ? '&' : '?'}state=past`,
  );
  await expect(next.getByRole('listitem').getByRole('link')).toHaveText(first.map(({ name }) => name));
}

const milestones = [
  ['Survey', '2026-11-10'],
  ['Consultation', '2026-11-23'],
  ['Tender', '2026-12-20'],
  ['Works', '2027-02-15'],
  ['Opening', '2027-03-20'],
] as const;

test('all pages agree on every deadline, on each of these days', async ({ page, server }) => {
  await logProject(page, 'Storage at the substation', 'Energy');
  const project = new URL(page.url()).pathname;
  await page.goto('/groups/energy/roadmap');
  for (const [name, forecast] of milestones) {
    const form = page.getByRole('form', { name: 'Add a milestone' });
    await form.getByLabel('Project').selectOption({ label: 'ENE-001 Storage at the substation' });
    await form.getByLabel('Milestone', { exact: true }).fill(name);
    await form.getByLabel('Forecast').fill(forecast);
    await form.getByRole('button', { name: 'Add the milestone' }).click();
    // the notice may still be that of the previous milestone
    await row(page, name).waitFor();
  }
  await page.getByRole('link', { name: 'Edit “Survey”' }).click();
  const survey = page.getByRole('form', { name: 'Edit “Survey”' });
  await survey.getByLabel('Done on').fill('2026-11-20');
  await survey.getByLabel('Evidence').fill('Report 5');
  await survey.getByRole('button', { name: 'Save the milestone' }).click();
  await page.getByText('The milestone has been saved.').waitFor();
  await planMeeting(page, '2026-12-21');
  const meeting = new URL(page.url()).pathname;

  const ofMilestone = (name: string, forecast: string) =>
    [
      ['/deadlines?state=all', () => row(page, name, 'ENE-001')],
      [
        `/deadlines?view=month&month=${forecast.slice(0, 7)}`,
        () => page.getByRole('cell').getByRole('listitem').filter({ hasText: name }),
      ],
      [
        project,
        () => page.getByRole('table', { name: 'Milestones' }).getByRole('row').filter({ hasText: name }),
      ],
      ['/groups/energy/roadmap', () => row(page, name)],
    ] as const;
  const ofDeliverable = (kind: 'Project list' | 'Roadmap') => {
    const cell = kind === 'Project list' ? 0 : 1;
    const deliverable = (part: Locator) =>
      part.getByRole('heading', { name: kind, exact: true, level: 3 }).locator('..');
    return [
      ['/deadlines?group=ENE&kind=charter&state=all', () => row(page, kind)],
      ['/', () => row(page, 'Energy').first().getByRole('cell').nth(cell)],
      [
        '/verdicts/project-lists-and-roadmaps',
        () => deliverable(page.getByRole('region', { name: 'Energy' })),
      ],
      ['/groups/energy', () => deliverable(page.getByRole('main'))],
    ] as const;
  };
  const preparation = '/deadlines?kind=preparation&state=all';
  const nextStep = async () => {
    await page.goto(preparation);
    return (await page.getByRole('main').getByRole('rowheader').getByRole('link').textContent()) ?? '';
  };
  const ofPreparation = (name: string) =>
    [
      [preparation, () => row(page, name)],
      [meeting, () => row(page, name)],
    ] as const;

  const days = ['2026-11-23', '2026-12-05', '2026-12-20', '2026-12-21', '2027-02-16'];
  for (const day of days) {
    await test.step(day, async () => {
      if (day !== days[0]) await dayComes(page, server, `${day}T08:00:00Z`);
      const placesOf = new Map<string, readonly Place[]>();
      for (const [name, forecast] of milestones)
        placesOf.set(`${name} on ${day}`, ofMilestone(name, forecast));
      const step = await nextStep();
      expect(step).toBe(day > '2026-12-21' ? 'Minutes agreed' : 'Reports called for');
      placesOf.set(`${step} on ${day}`, ofPreparation(step));
      for (const kind of ['Project list', 'Roadmap'] as const)
        placesOf.set(`${kind} on ${day}`, ofDeliverable(kind));
      await agree(page, placesOf);
      await comesNext(page, { at: '/', list: '/deadlines', most: 5 });
      await comesNext(page, { at: '/groups/energy', list: '/deadlines?group=ENE', most: 8 });
    });
  }
});
