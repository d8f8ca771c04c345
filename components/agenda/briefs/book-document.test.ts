import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import type { BriefFacts } from '@/lib/agenda/briefs/brief-facts';
import { calendarDate } from '@/lib/dates/calendar-date';
import { bookDocx } from '@/lib/formats/book-docx';
import { words } from '@/testing/words';
import { type BookSource, bookDocument } from './book-document';
import { stateWords } from './brief-state-word';

const t = words();
const day = calendarDate;
const names = agendaNames([{ code: 'ENE', name: 'Energy' }], [{ code: 'AA', name: 'Aland' }]);

const longWord = 'Elektroenergetikainfrastrukturununmodernləşdirilməsilayihəsininqiymətləndirilməsi';

const facts = (projects: number): BriefFacts => ({
  projects: Array.from({ length: projects }, (_, index) => ({
    code: `ENE-${String(index + 1).padStart(3, '0')}`,
    title:
      index === 0 ? `Transmission line “Qarabağ–Naxçıvan” ${longWord}` : `Storage at substation ${index + 1}`,
    own: index === 1,
    statuses: [
      { party: 'AA', status: 'on_track' as const, line: '', on: day('2026-11-20') },
      {
        party: 'BB',
        status: 'off_track' as const,
        line: 'The land is not cleared yet',
        on: day('2026-11-18'),
      },
    ],
    open: [
      { title: 'Feasibility study', on: day('2027-03-31'), precision: 'month' as const },
      { title: 'Financing agreed', on: day('2027-09-30'), precision: 'quarter' as const },
    ],
    done: { title: 'Terms of reference', on: day('2026-09-01') },
  })),
  moreProjects: projects > 10 ? 7 : 0,
  decisions: [
    {
      meeting: 'First annual meeting',
      on: day('2026-11-01'),
      series: '',
      number: 3,
      text: 'The Parties take up the study in the spring.',
      state: 'open' as const,
      became: '',
    },
  ],
  moreDecisions: 0,
  obligations: [],
  due: Array.from({ length: 20 }, (_, index) => ({
    what: index % 2 === 0 ? ('milestone' as const) : ('action' as const),
    title: `Step ${index + 1}`,
    code: 'ENE-001',
    owner: null,
    on: day('2026-12-15'),
    precision: 'day' as const,
  })),
  moreDue: 4,
});

const brief = (index: number): KnownBrief => ({
  id: `b${index}`,
  itemId: `i${index}`,
  authorId: null,
  authorName: 'Şəhla Əliyeva-Məmmədquluzadə',
  dueOn: day('2027-01-14'),
  marking: index === 3 ? 'Yalnız nümayəndə heyəti üçün' : '',
  text: {
    background:
      'Birinci görüşdə qərar qəbul edildi.\nİkinci sətir.\n\nОбсуждались вопросы транзита и тарифов.',
    objective: 'Agree on the list, and on a day for the roadmap.',
    arguments: Array.from({ length: 6 }, (_, place) => `Argument ${place + 1}: ğüşöçıə ${longWord}`).join(
      '\n\n',
    ),
    theirPosition: 'They will ask for another year. We answer that half a year is enough.',
    concessions: 'Until 30 June 2027.',
    pressLine: 'A good and useful meeting.',
  },
  facts: facts(index === 1 ? 20 : 3),
  factsOn: day('2026-11-23'),
  returned: null,
  handedInOn: day('2026-11-22'),
  version: 2,
  chain: [{ personId: null, name: 'The minister', clearedOn: day('2026-11-22'), clearedVersion: 2 }],
});

/** A book of twenty items: the first without a brief, the second of a group that is closed to the reader. */
const source = (): BookSource => {
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: `i${index}`,
    title:
      index === 4
        ? `Long ${longWord}`
        : index === 5
          ? 'Прочие вопросы'
          : `İşçi qrupunun hesabatı ${index + 1}`,
    sourceKey: 'own:x',
    groupCode: null,
    note: index === 2 ? 'First line\nSecond line' : '',
    day: 1,
    minutes: 15,
  }));
  return {
    meeting: {
      title: 'Annual meeting',
      startsOn: day('2027-01-28'),
      startTime: '10:00',
      durationMinutes: 300,
      timeZone: 'Asia/Baku',
      place: 'Sample House',
    },
    furtherDays: [],
    items,
    call: { id: 'c', calledOn: day('2026-11-20'), marking: 'Xidməti istifadə üçün', version: 1 },
    briefs: new Map(
      items.flatMap(({ id }, index) => (index > 0 && index !== 2 ? [[id, brief(index)] as const] : [])),
    ),
    facts: new Map([['i0', facts(1)]]),
    closed: new Set(['i2']),
    charterTitle: 'Charter on Sample Partnership',
    parties: [{ formalName: 'Republic of Aland', capital: 'Baku', timeZone: 'Asia/Baku' }],
    locale: 'en',
    today: day('2026-11-23'),
  };
};

const book = () => bookDocument(source(), names, t);
const partsOf = async () => {
  const file = unzipSync(new Uint8Array(await bookDocx(book())));
  return new Map(Object.entries(file).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

describe('the words of a briefing book', () => {
  it('give each item its time, its brief and the state of its projects', () => {
    const [first, second, third, fourth] = book().items;
    expect(first).toMatchObject({ time: '10:00', remark: 'No brief is called for.', parts: [] });
    expect(first?.facts?.projects.rows).toHaveLength(1);
    expect(second).toMatchObject({ time: '10:15', state: 'Cleared', marking: 'Xidməti istifadə üçün' });
    expect(second?.parts.map(({ heading }) => heading)).toEqual([
      'Background',
      'Our objective',
      'Our arguments',
      'Their likely position, and our response',
      'What we can concede',
      'Press line',
    ]);
    expect(third).toMatchObject({ remark: 'Restricted: you may not enter the group.', facts: null });
    expect(fourth?.marking).toBe('Yalnız nümayəndə heyəti üçün');
  });

  it('say of a late brief whether it is begun, and how late it is', () => {
    const late = { cleared: 0, of: 1, overdue: 3 };
    expect(stateWords({ kind: 'not-begun', ...late }, t)).toEqual({
      word: 'Overdue',
      small: 'not begun, 3 days',
    });
    expect(stateWords({ kind: 'in-writing', ...late }, t).small).toBe('in writing, 3 days');
    expect(stateWords({ ...late, kind: 'cleared-in-part', of: 2, overdue: 0 }, t).word).toBe(
      'Cleared 0 of 2',
    );
  });

  it('say what is due, and how many more there are', () => {
    const [due] = book().items[1]?.facts?.lists.slice(-1) ?? [];
    expect(due?.items[0]).toBe('15 December 2026: Step 1 (ENE-001)');
    expect(due?.items[1]).toBe('15 December 2026: action, Step 2 (all Parties)');
    expect(due?.items.at(-1)).toBe('4 more');
    expect(book().items[1]?.facts?.projects.more).toBe('7 more');
  });
});

describe('a briefing book as a Word document', () => {
  it('has headings, a page for each item, repeated table headings, and its language', async () => {
    const parts = await partsOf();
    const body = parts.get('word/document.xml') ?? '';
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(21);
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(20);
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en"');
  });

  it('has nothing below 9 points, and no paragraph of twenty things', async () => {
    const parts = await partsOf();
    const sizes = [...parts.values()].flatMap((xml) => [...xml.matchAll(/<w:sz w:val="(\d+)"/g)]);
    expect(Math.min(...sizes.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(18);
    const body = parts.get('word/document.xml') ?? '';
    const texts = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    );
    expect(texts.filter((text) => (text.match(/; |ENE-\d/g)?.length ?? 0) > 3)).toEqual([]);
  });

  it('bears the marking and the page number on every page, and names no machine', async () => {
    const parts = await partsOf();
    const of = (kind: string) => [...parts].filter(([name]) => name.startsWith(`word/${kind}`));
    expect(of('header').some(([, xml]) => xml.includes('Xidməti istifadə üçün'))).toBe(true);
    expect(of('footer').every(([, xml]) => xml.includes('PAGE') && xml.includes('NUMPAGES'))).toBe(true);
    expect(parts.get('docProps/core.xml')).not.toMatch(/creator>[^<]|lastModifiedBy>[^<]|Un-named/);
    expect(parts.get('docProps/app.xml') ?? '').not.toMatch(/<(Application|Company)>/);
  });
});
