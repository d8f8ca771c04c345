import type { Visitor } from './visitor';

/** A page to measure. `floor` is an almost empty page with the same server, layout and session. */
export interface Page {
  name: string;
  path: string;
  /** A download, which is never cached. */
  download?: true;
  /** Asked for slowly and never by many at once: it has a rate limit, or takes seconds. */
  alone?: true;
}

/** The pages, with a group and a project of the sample in their addresses. */
export async function pagesOf(visitor: Visitor): Promise<Page[]> {
  const groups = (await visitor.get('/groups')).text;
  const slug = /href="\/groups\/([a-z0-9-]+)"/.exec(groups)?.[1];
  if (slug === undefined) throw new Error('The sample has no group.');
  const listed = (await visitor.get('/projects?stage=active')).text;
  const project = /href="\/projects\/(p[A-Za-z0-9]{11})"/.exec(listed)?.[1];
  const code = /\b([A-Z]{2,4})-\d{3,}\b/.exec(listed)?.[1];
  if (project === undefined || code === undefined) throw new Error('The sample has no project.');
  const meetings = (await visitor.get('/meetings')).text;
  const annual = /href="(\/meetings\/[A-Za-z0-9_-]{12,})"[^>]*>[^<]*annual/i.exec(meetings)?.[1];
  if (annual === undefined) throw new Error('The sample has no annual meeting.');
  return [
    { name: 'floor: signed in, almost empty', path: '/keyboard' },
    { name: 'overview', path: '/' },
    { name: 'my work', path: '/my-work' },
    { name: 'due in 90 days', path: '/deadlines?within=90' },
    { name: 'filtered list', path: `/projects?group=${code}&stage=active` },
    { name: 'search', path: '/projects?q=solar' },
    { name: 'one group’s roadmap', path: `/groups/${slug}/roadmap` },
    { name: 'roadmap as a picture', path: `/roadmap?group=${code}` },
    { name: 'one project', path: `/projects/${project}` },
    { name: 'calendar to subscribe to', path: await calendarAddress(visitor), alone: true },
    { name: 'CSV of a group', path: `/projects.csv?group=${code}`, download: true },
    { name: 'CSV of all projects', path: '/projects.csv', download: true },
    { name: 'workbook of all projects', path: '/projects.xlsx', download: true },
    { name: 'implementation report, draft', path: '/reports/draft' },
    { name: 'implementation report, Word', path: '/reports/draft.docx', download: true, alone: true },
    { name: 'implementation report, workbook', path: '/reports/draft.xlsx', download: true },
    { name: 'briefing book of the annual meeting', path: `${annual}/briefs/book.docx`, download: true },
  ];
}

/** Makes the visitor's secret calendar address, in place of an earlier one. */
async function calendarAddress(visitor: Visitor): Promise<string> {
  const page = '/account/calendar';
  const { text } = await visitor.post(page, await visitor.form(page, 'Make a'));
  const address = /\/calendar\/[\w-]{43}\.ics/.exec(text)?.[0];
  if (address === undefined) throw new Error('No calendar address was made.');
  return address;
}
