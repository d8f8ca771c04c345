import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type AgendaDocument, agendaDocx } from './agenda-docx';

const plain = { isBreak: false, time: '', title: '', lead: '', facts: '', note: '', reasons: [] };
const agenda: AgendaDocument = {
  language: 'en-GB',
  heading: 'Agenda: Annual meeting',
  charter: 'Charter on Sample Partnership',
  parties: ['Republic of Azerbaijan', 'United States of America'],
  facts: [
    { term: 'Day', detail: 'Thursday, 28 January 2027' },
    { term: 'Place', detail: 'Sample House' },
  ],
  columns: { time: 'Time', item: 'Item', lead: 'Lead' },
  days: [
    {
      heading: '',
      items: [
        { ...plain, time: '10:00–10:10', title: 'Opening' },
        {
          ...plain,
          time: '10:10–10:30',
          title: 'Süni zəka <& more> "İş"',
          lead: 'United States',
          facts: '20 minutes · For decision',
          note: 'First line\nsecond line',
          reasons: [
            { lead: 'List outstanding, due by 10 May 2026', items: [] },
            { lead: 'Positions differ:', items: ['ENE-001 Line', 'and 3 more: see the projects'] },
          ],
        },
      ],
    },
  ],
};

const partsOf = async (document: AgendaDocument) =>
  Object.entries(unzipSync(new Uint8Array(await agendaDocx(document)))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );

/** The text of the body, paragraph by paragraph. */
async function paragraphs(document: AgendaDocument): Promise<string[]> {
  const body = await bodyOf(document);
  return [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
}

const bodyOf = async (document: AgendaDocument) =>
  (await partsOf(document)).find(([name]) => name === 'word/document.xml')?.[1] ?? '';

const withItems = (...items: AgendaDocument['days'][number]['items']): AgendaDocument => ({
  ...agenda,
  days: [{ heading: '', items }],
});

const paragraphWith = (body: string, text: string) =>
  [...body.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .find((each) => each.includes(`>${text}<`)) ?? '';

/** The first tag that is closed out of turn or left open; null where every one is in its place. */
function firstFault(xml: string): string | null {
  const open: string[] = [];
  const rest = xml.replace(/<\?.*?\?>/gs, '');
  for (const [tag, slash, name, self] of rest.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (slash === '/' && open.pop() !== name) return tag;
    if (slash === '' && self === '') open.push(name ?? '');
  }
  const words = rest.replaceAll(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '');
  return open.pop() ?? /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(words)?.[0] ?? null;
}

describe('an agenda as a Word document', () => {
  test('holds no sign that XML cannot hold, whatever an older version of the program kept', async () => {
    const old = withItems({ ...plain, title: 'Ports\vand\u0001roads\ud800' });
    for (const [, xml] of await partsOf(old)) expect(xml).not.toMatch(/[^\t\n\r -\ud7ff\ue000-\ufffd]/);
    expect(await paragraphs(old)).toContain('Ports and roads ');
  });

  test('names the reader’s Party first, then the other, the Charter and the meeting', async () => {
    expect((await paragraphs(agenda)).slice(0, 6)).toEqual([
      'Republic of Azerbaijan',
      'United States of America',
      'Charter on Sample Partnership',
      'Agenda: Annual meeting',
      'Day: Thursday, 28\u00a0January\u00a02027',
      'Place: Sample House',
    ]);
    const other = await paragraphs({ ...agenda, parties: [...agenda.parties].reverse() });
    expect(other[0]).toBe('United States of America');
  });

  test('has every item with its clock time, lead, facts, note and reasons, codes and dates unbroken', async () => {
    const text = await paragraphs(agenda);
    const after = text.slice(text.indexOf('Opening') - 1);
    expect(after).toEqual([
      ...['10:00\u2060–\u206010:10', 'Opening', ''],
      ...[
        '10:10\u2060–\u206010:30',
        'Süni zəka &lt;&amp; more&gt; &quot;İş&quot;',
        '20 minutes · For decision',
      ],
      ...['First line', 'second line', 'List outstanding, due by 10\u00a0May\u00a02026'],
      ...['Positions differ:', 'ENE\u2011001 Line', 'and 3 more: see the projects', 'United States'],
    ]);
  });

  test('numbers items as a list, under headings, and no break', async () => {
    const pause = { ...plain, title: 'Coffee', isBreak: true };
    const body = await bodyOf(
      withItems({ ...plain, title: 'Opening' }, pause, { ...plain, title: 'Report' }),
    );
    const of = (title: string) => paragraphWith(body, title);
    for (const title of ['Opening', 'Report']) {
      expect(of(title)).toContain('<w:pStyle w:val="Heading2"/>');
      expect(of(title)).toContain('<w:numPr>');
    }
    expect(of('Coffee')).not.toContain('<w:numPr>');
    const list = (title: string) => /<w:numId w:val="(\d+)"/.exec(of(title))?.[1];
    expect(list('Report')).toBe(list('Opening'));
  });

  test('has a heading and a table for each day of several, the heading row on every page', async () => {
    const day = (heading: string) => ({ heading, items: [{ ...plain, title: 'Report' }] });
    const body = await bodyOf({ ...agenda, days: [day('Day 1'), day('Day 2')] });
    expect(paragraphWith(body, 'Day 2')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body.match(/<w:tbl>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect((await bodyOf(agenda)).includes('Heading1')).toBe(false);
  });

  test('sets a list as a list, and no text smaller than 9 points', async () => {
    const parts = new Map(await partsOf(agenda));
    const body = parts.get('word/document.xml') ?? '';
    const listed = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:numPr>.*?<\/w:p>/gs)].map(([p]) => p);
    expect(listed).toHaveLength(4);
    expect(listed[2]).toContain('ENE\u2011001 Line');
    const sizes = [...parts].flatMap(([, xml]) =>
      [...xml.matchAll(/<w:sz(?:Cs)? w:val="(\d+)"/g)].map(([, halfPoints]) => Number(halfPoints) / 2),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });

  test('is its Parties’: neither its text nor its properties name a program or a person', async () => {
    const told = (await partsOf(agenda)).map(([, xml]) => xml).join('');
    expect(told).not.toMatch(/Concord|tracker|Un-named/i);
  });

  test('is made of well-formed XML', async () => {
    const parts = (await partsOf(agenda)).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(parts.map(([name]) => name)).toContain('word/styles.xml');
    for (const [name, xml] of parts) expect([name, firstFault(xml)]).toEqual([name, null]);
    expect(firstFault('<a><b></a>')).not.toBeNull();
    expect(firstFault('<a>x & y</a>')).not.toBeNull();
  });
});
