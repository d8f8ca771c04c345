import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '@/lib/dates/calendar-date';
import type { LabelledMilestone } from './row-layout';
import {
  headingHeight,
  type LabelledGroup,
  laneMiddle,
  sheetsOf,
  type TimelineInput,
  timelineLayout,
} from './timeline-layout';

const from = calendarDate('2026-01-01');
const window = { from, to: calendarDate('2028-12-31') };

const milestone = (id: string, days: number): LabelledMilestone => ({
  id,
  label: `Step ${id}`,
  note: null,
  beyond: null,
  title: '',
  bars: [],
  marks: [{ kind: 'forecast', on: addDays(from, days), since: null }],
});
const group = (key: string, title: string | null, rows: LabelledMilestone[][]): LabelledGroup => ({
  key,
  heading: title === null ? null : { text: title, of: 'group' },
  days: [],
  rows: rows.map((milestones, index) => ({
    id: `${key}${index}`,
    code: `${key}-00${index}`,
    name: 'Storage at the substation',
    tag: null,
    milestones,
  })),
});
const chart = (groups: LabelledGroup[], links: TimelineInput['links'] = []) =>
  timelineLayout({
    width: 1120,
    window,
    by: 'quarter',
    lines: [],
    groups,
    links,
    rest: ({ milestones }) => (milestones === 0 ? 'no step yet' : null),
  });

const anyGroups = fc
  .array(fc.array(fc.array(fc.nat(1090), { maxLength: 6 }), { minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((groups) =>
    groups.map((rows, g) =>
      group(
        `G${g}`,
        `Group ${g}`,
        rows.map((days, r) => days.map((day, s) => milestone(`${g}.${r}.${s}`, day))),
      ),
    ),
  );

describe('the layout of the roadmap', () => {
  it('stacks projects without gap or overlap', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { rows, height, head } = chart(groups);
        rows.forEach((row, index) => {
          const next = rows[index + 1];
          expect(row.y).toBeGreaterThanOrEqual(head);
          expect(row.y + row.height).toBeLessThanOrEqual(next?.y ?? height);
          for (const placed of row.milestones) {
            expect(laneMiddle(row, placed)).toBeLessThan(row.y + row.height);
          }
        });
      }),
    );
  });

  it('links milestones only if both are on the chart and within the window', () => {
    const groups = [
      group('ENE', null, [
        [milestone('a', 10), milestone('b', 200)],
        [milestone('c', 400), milestone('late', 3000)],
      ]),
    ];
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'elsewhere', to: 'c' },
      { from: 'c', to: 'late' },
    ];
    expect(chart(groups, links).links.map(({ key }) => key)).toEqual(['a b', 'b c']);
  });

  it('links beyond the chart only if the milestone itself is within the window', () => {
    const beyond = { before: true, after: true, words: 'after CON-001' };
    const groups = [
      group('ENE', null, [
        [
          { ...milestone('a', 10), beyond },
          { ...milestone('late', 3000), beyond },
        ],
      ]),
    ];
    expect(chart(groups).links.map(({ key, tip }) => [key, tip.towards])).toEqual([
      ['… a', 'down'],
      ['a …', 'right'],
    ]);
  });

  it('shortens a name that is too long', () => {
    const long = group('ENE', null, [[]]);
    const rows = long.rows.map((row) => ({ ...row, name: 'Interconnection '.repeat(20) }));
    const [row] = chart([{ ...long, rows }]).rows;
    expect(row?.name).toMatch(/…$/);
    expect(row?.full).toHaveLength(320);
    expect(row?.rest).toBe('no step yet');
  });
});

describe('the days of one group', () => {
  const meeting = (on: string) => ({
    key: on,
    kind: 'planned' as const,
    on: calendarDate(on),
    title: 'Meeting',
    small: on,
  });

  it('are marked across that group’s rows only', () => {
    const energy = {
      ...group('ENE', 'Energy', [[milestone('a', 10)], [milestone('b', 40)]]),
      days: [meeting('2027-03-01')],
    };
    const { bands, rows } = chart([energy, group('CON', 'Connectivity', [[milestone('c', 10)]])]);
    expect(bands.map(({ days }) => days.length)).toEqual([1, 0]);
    const [first, second, other] = rows;
    expect(bands[0]?.rule).toBeLessThan(first?.y ?? 0);
    expect(bands[0]?.bottom).toBe((second?.y ?? 0) + (second?.height ?? 0));
    expect(bands[0]?.bottom).toBeLessThanOrEqual(other?.y ?? 0);
  });

  it('have their own labelled line if the group’s name takes their place', () => {
    const named = {
      ...group('ENE', 'Artificial intelligence and digital development', [[milestone('a', 10)]]),
    };
    const days = [meeting('2026-03-01'), meeting('2027-03-01')];
    const [wide] = chart([{ ...named, days: days.slice(1) }]).bands;
    const [narrow] = chart([{ ...named, days }]).bands;
    expect(wide?.daysBaseline).toBe(wide?.baseline);
    expect(narrow?.daysBaseline).toBeGreaterThan(narrow?.baseline ?? 0);
    expect(narrow?.days.map(({ label }) => label !== null)).toEqual([true, true]);
  });

  it('take no space if a chart of one group has none', () => {
    const alone = group('ENE', null, [[milestone('a', 10)]]);
    const met = {
      ...alone,
      heading: { text: 'Meetings', of: 'days' as const },
      days: [meeting('2027-03-01')],
    };
    expect(chart([alone]).bands).toEqual([]);
    expect(chart([met]).height).toBeGreaterThan(chart([alone]).height);
  });
});

describe('the roadmap on paper', () => {
  it('repeats a group’s heading on a sheet where its projects continue', () => {
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 400, max: 900 }), (groups, room) => {
        const laid = chart(groups);
        for (const { from: top, to, band } of sheetsOf(laid, room - 100, room)) {
          const own = laid.bands.find((each) => each.top <= top && top < each.bottom);
          expect(band).toBe(own && own.top < top ? own : null);
          const height = laid.head + (band ? headingHeight(band) : 0) + to - top;
          const one = laid.rows.filter(({ y }) => y >= top && y < to).length <= 1;
          expect(height <= room || one).toBe(true);
        }
      }),
    );
  });

  it('is cut between projects only, contains each once, and fits every sheet', () => {
    fc.assert(
      fc.property(anyGroups, fc.integer({ min: 400, max: 900 }), (groups, room) => {
        const laid = chart(groups);
        const sheets = sheetsOf(laid, room - 100, room);
        expect(sheets[0]?.from).toBe(laid.head);
        expect(sheets.at(-1)?.to).toBe(laid.height);
        sheets.forEach(({ from: top, to }, index) => {
          if (index > 0) expect(top).toBe(sheets[index - 1]?.to);
          const fits = to - top <= (index === 0 ? room - 100 : room) - laid.head;
          const one = laid.rows.filter(({ y }) => y >= top && y < to).length <= 1;
          expect(fits || one).toBe(true);
          for (const { y, height } of laid.rows) expect(y >= to || y + height <= to || y < top).toBe(true);
        });
      }),
    );
  });

  it('never separates a group’s heading from its first project', () => {
    const laid = chart([
      group('ENE', 'Energy', [[milestone('a', 10)]]),
      group('CON', 'Connectivity', [[milestone('b', 10)]]),
    ]);
    // two groups of one project each: cut above the second heading, not between a heading and its project
    expect(laid.cuts).toEqual([laid.head, laid.bands[0]?.bottom]);
    for (const { y } of laid.rows) expect(laid.cuts).not.toContain(y);
  });
});
