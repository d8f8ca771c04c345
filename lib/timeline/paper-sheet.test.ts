import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { chartStyle } from './chart-style';
import { renderLegend } from './legend';
import { paperSheets, sheetShares, sheetText, smallestText, unitsOn } from './paper-sheet';
import { timelineLayout } from './timeline-layout';

const sheet = (name: string) => readFileSync(join(import.meta.dirname, '../../app/styles', name), 'utf8');

const style = chartStyle(sheet('theme.css'), sheet('chart.css'));

it('no text of a chart is under 9 points on paper', () => {
  const sizes = [...style].flatMap(([name, look]) =>
    look['font-size'] && !name.startsWith('tl-slide') ? [Number.parseFloat(look['font-size'])] : [],
  );
  expect(Math.min(...sizes)).toBe(smallestText);
  const paper = 1009;
  // 72 points and 96 pixels to the inch
  expect((paper / unitsOn(paper)) * smallestText * 0.75).toBeGreaterThanOrEqual(9);
});

it.each([
  [[1, 40, 3], 20, [1, 16, 3]],
  [[9, 9, 9], 20, [6, 7, 7]],
  [[9, 1, 2], 20, [9, 1, 2]],
  [[], 20, []],
])('charts that need %j sheets of %i in all get %j', (needs, all, shares) => {
  expect(sheetShares(needs, all)).toEqual(shares);
});

it('a group of 60 projects fills pages, each project once and no page too high', () => {
  const paper = { width: 680, height: 890 };
  const row = (number: number) => {
    const words = { id: `p${number}`, code: null, name: `Project ${number}!`, tag: null };
    return { ...words, milestones: [] };
  };
  const rows = Array.from({ length: 60 }, (_, index) => row(index + 1));
  const width = unitsOn(paper.width);
  const timeline = timelineLayout({
    width,
    window: { from: calendarDate('2026-01-01'), to: calendarDate('2028-12-31') },
    by: 'quarter',
    lines: [],
    groups: [{ key: 'ENE', heading: { text: 'Meetings', of: 'days' }, days: [], rows }],
    links: [],
    rest: () => 'no milestone yet',
  });
  const legend = renderLegend([{ sign: 'done', words: 'done' }], width);
  const sheets = paperSheets(timeline, legend, unitsOn(paper.height), ({ year }) => [String(year)]);
  const texts = sheets.map((each) => sheetText(each, style, paper.width));
  // semibold text is drawn twice, for its outline
  const names = texts.flatMap((text) => [...new Set(text.match(/Project \d+!/g))]);
  expect(names).toEqual(rows.map(({ name }) => name));
  expect(sheets.length).toBeGreaterThan(1);
  for (const text of texts) {
    const [, across, high] = /width="(\d+)" height="(\d+)"/.exec(text)?.map(Number) ?? [];
    expect(across).toBe(paper.width);
    expect(high).toBeLessThanOrEqual(paper.height);
  }
});
