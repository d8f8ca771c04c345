import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartStyle } from './chart-style';

const sheet = (name: string) => readFileSync(join(import.meta.dirname, '../../app/styles', name), 'utf8');
const style = chartStyle(sheet('theme.css'), sheet('chart.css'));

describe('the style of a chart file', () => {
  it('comes from the page’s style sheets and covers every class used', () => {
    const files = ['render-chart', 'milestone-mark', 'legend', 'slide'].map((name) =>
      readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8'),
    );
    const drawn = new Set(files.join('').match(/\btl-[a-z]+(-[a-z]+)*\b(?!-\$)/g));
    expect(drawn.size).toBeGreaterThan(25);
    // groups that carry a class for the page only
    const bare = ['tl-names', 'tl-link'];
    expect([...drawn].filter((name) => !style.has(name) && !bare.includes(name))).toEqual([]);
  });

  it('has every light colour filled in, on white', () => {
    const values = [...style.values()].flatMap((look) => Object.values(look));
    expect(values.filter((value) => value.includes('var('))).toEqual([]);
    expect(style.get('tl-paper')?.fill).toBe('#ffffff');
    expect(style.get('tl-line-today')?.stroke).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('names fonts as they are installed', () => {
    expect(style.get('tl-label')?.['font-family']).toMatch(/^Inter,/);
    expect(style.get('tl-group')?.['font-family']).toMatch(/^"Source Serif 4",/);
  });

  it('distinguishes every mark, bar and line', () => {
    const kinds = {
      mark: ['first', 'agreed', 'forecast', 'overdue', 'done', 'was', 'now', 'removed', 'added'],
      bar: ['behind', 'ahead', 'moved'],
      line: ['today', 'due', 'extension', 'held', 'planned'],
    };
    const names = Object.entries(kinds).flatMap(([thing, all]) => all.map((kind) => `tl-${thing}-${kind}`));
    expect(names.filter((name) => !style.has(name))).toEqual([]);
  });
});
