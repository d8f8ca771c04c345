import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { addresses, screensOf } from './addresses';
import { logProject, planMeeting } from './cast';
import { axe, expect, test } from './fixtures';

// lists as files; those of the import and of reports are no lists (spreadsheet.spec.ts, implementation-report.spec.ts)
const isList = (path: string) => !/^\/(?:import|reports)\//.test(path);
const ofLists = addresses.filter(isList);
const files = ofLists.filter((path) => path.endsWith('.csv'));
const workbooks = ofLists.filter((path) => path.endsWith('.xlsx'));
const energy = (path: string) => path.replace('[slug]', 'energy');

/** Pages without parameters that have a table but no list of their own. */
const noLists = [
  '/', // an extract of lists
  '/account',
  '/changes', // the history, which has a file
  '/groups/energy', // an extract of lists, and the facts of its verdict
  '/keyboard',
  '/meetings/templates', // settings of preparation
  '/my-work', // one person's rows of other lists, told by calendar and mail
  '/projects/bulk',
  '/settings',
  '/settings/non-working-days', // decrees
  '/verdicts/annual-meeting',
  '/verdicts/project-lists-and-roadmaps',
];

async function download(page: Page, click: () => Promise<void>) {
  const waiting = page.waitForEvent('download');
  await click();
  const file = await waiting;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), bytes, lines: read(bytes) };
}

function read(bytes: Buffer): Record<string, string>[] {
  return parse(bytes, { bom: true, columns: true, record_delimiter: '\r\n' });
}

test('Leyla downloads the list of projects as she sees it, and no title becomes a formula', async ({
  page,
}) => {
  await logProject(page, '=HYPERLINK("https://example.org")', 'Energy');
  await logProject(page, 'Şəbəkə, "birinci" mərhələ', 'Energy');
  await logProject(page, 'A first thought', 'Energy', { privately: true });
  await logProject(page, 'A road', 'Connectivity');

  await page.goto('/projects?group=ENE&sort=-title');
  await axe(page);
  const { name, bytes, lines } = await download(page, () =>
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  );
  expect(name).toMatch(/^Projects 2026-11-23\.csv$/);
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(lines.map(({ Project }) => Project)).toEqual([
    'Şəbəkə, "birinci" mərhələ',
    'A first thought',
    '\'=HYPERLINK("https://example.org")',
  ]);
  expect(lines[0]).toMatchObject({ Code: 'ENE-002', Group: 'Energy', Stage: 'Candidate', 'Only for': '' });
  expect(lines[1]).toMatchObject({ Code: '', 'Only for': 'AZ' });
});

test('the file of working groups has the viewpoint of its address', async ({ page }) => {
  const at = 'asOf=2026-05-10&asKnown=2026-06-01';
  await page.goto(`/verdicts/project-lists-and-roadmaps?${at}`);
  const { name, lines } = await download(page, () =>
    page.getByRole('link', { name: 'Download CSV' }).click(),
  );
  expect(name).toBe('Working groups 2026-05-10.csv');
  expect(lines[0]).toMatchObject({
    'As of': '2026-05-10',
    'As known on': '2026-06-01',
    'Project list': 'Pending, soon',
    'Project list days': '0',
    'Project list days are': 'left',
  });
  expect(Object.keys(lines[0] ?? {})).not.toContain('Active');
});

test('each list has its file, and each file its list', async ({ page }) => {
  await logProject(page, 'Storage at the substation', 'Energy');
  await planMeeting(page, '2027-01-28');
  const linked = new Set<string>();
  const paths = [
    ...screensOf().filter((path) => !path.includes('[')),
    ...['/groups/energy', '/groups/energy/projects', '/groups/energy/roadmap', '/charter/I.3'],
  ];
  for (const path of paths) {
    await page.goto(path);
    const main = page.getByRole('main');
    const links = await main.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const own = links.flatMap((href) => /^(\/[^?]+\.(?:csv|xlsx))(?:\?|$)/.exec(href ?? '')?.[1] ?? []);
    for (const each of own) if (isList(each)) linked.add(each);
    const tables = await main.locator('table').count();
    if (tables > 0 && !noLists.includes(path))
      expect.soft(own, `a file beside the tables of ${path}`).not.toEqual([]);
  }
  expect([...linked].sort()).toEqual([...files, ...workbooks].map(energy).sort());
  expect(workbooks).toEqual(files.map((path) => path.replace(/csv$/, 'xlsx')));
});

test('every file has its own headings, is for this reader only, and is not cached', async ({ page }) => {
  expect(files.length).toBeGreaterThan(14);
  for (const path of files.map(energy)) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers(), path).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="[a-z0-9.-]+\.csv"; filename\*=UTF-8''[A-Za-z0-9%.-]+\.csv$/,
      ),
    });
    const body = await answer.body();
    const [head = [], ...lines]: string[][] = parse(body, { bom: true, record_delimiter: '\r\n' });
    expect(new Set(head).size, `${path} has a title twice`).toBe(head.length);
    expect(
      head.every((title) => title !== '' && !title.includes('csv.')),
      path,
    ).toBe(true);
    for (const line of lines) expect(line, path).toHaveLength(head.length);
  }
  for (const path of ['/groups/nothing/projects.csv', '/meetings/nothing/minutes.docx']) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()['cache-control'], path).toBe('private, no-store');
  }
});

test('each list is a workbook of the same rows, with real dates and no formula', async ({ page }) => {
  await logProject(page, '=1+1 in a workbook', 'Energy');
  for (const path of files.map(energy)) {
    const answer = await page.request.get(path.replace(/csv$/, 'xlsx'));
    expect(answer.status(), path).toBe(200);
    expect(answer.headers(), path).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="[a-z0-9.-]+\.xlsx"/),
    });
    const rows = await readSheet(await answer.body());
    const csv = await (await page.request.get(path)).body();
    const [head, ...lines]: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
    expect(rows[0], path).toEqual(head);
    // reading pages adds nothing to a list but the history, which may have grown between the two
    if (path !== '/history.csv') expect(rows, path).toHaveLength(lines.length + 1);
  }
  const [head = [], row = []] = await readSheet(
    await (await page.request.get('/projects.xlsx?q=workbook')).body(),
  );
  expect(row[head.indexOf('Project')]).toBe('=1+1 in a workbook');
  expect(row[head.indexOf('Entered on')]).toEqual(new Date('2026-11-23T00:00:00Z'));
  expect((await page.request.get('/groups/nothing/projects.xlsx')).status()).toBe(404);
});

test.describe('signed out', () => {
  test.use({ signedIn: false });

  test('nobody gets a file without a valid session', async ({ request }) => {
    for (const path of [...files, ...workbooks].map(energy)) {
      const refused = await request.get(path, { maxRedirects: 0 });
      expect(refused.status(), path).toBe(401);
      const attempts: Record<string, string>[] = [
        { accept: 'text/html' },
        { cookie: `concord=${'a'.repeat(43)}` },
      ];
      for (const headers of attempts) {
        const answer = await request.get(path, { headers, maxRedirects: 0 });
        expect(answer.status(), path).toBe(307);
        expect(answer.headers().location, path).toContain('/sign-in');
        expect(await answer.text(), path).not.toMatch(/Code,|Energy/);
      }
    }
  });
});
