import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '@/lib/coverage/coverage-rule';
import { coverageLayout, shortTitle } from './coverage-layout';

const row = (code: string, counts: (number | null)[], over: Partial<CoverageRow> = {}): CoverageRow => ({
  code,
  title: code,
  state: 'served',
  byStage: [],
  projects: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  cells: counts.map((count, index) => {
    const part = { group: `G${index}`, mandated: true };
    return count === null ? { kind: 'restricted', ...part } : { kind: 'counted', ...part, projects: count };
  }),
  ...over,
});

describe('the coverage chart', () => {
  it('gives the largest number the largest disc, a quarter of it half the width, and zero none', () => {
    const [one] = coverageLayout({ rows: [row('I.1', [16, 4, 0, null])] }).rows;
    expect(one?.cells.map(({ radius }) => radius)).toEqual([12, 6, 0, 0]);
  });

  it('keeps one project among thousands visible', () => {
    const [one] = coverageLayout({ rows: [row('I.1', [4000, 1])] }).rows;
    expect(one?.cells[1]?.radius).toBe(3);
  });

  it('separates rows and columns, and stacks the bars of stages', () => {
    const byStage = [
      { stage: 'candidate' as const, projects: 3 },
      { stage: 'proposed' as const, projects: 0 },
      { stage: 'active' as const, projects: 1 },
    ];
    const { rows, columns, bar, width, height } = coverageLayout({
      rows: [row('I.1', [2, 2], { byStage }), row('I.2', [0, 1])],
    });
    expect(rows.map(({ y }) => y)).toEqual([49, 79]);
    expect(height).toBeGreaterThan(79 + 15);
    expect(columns.map(({ group }) => group)).toEqual(['G0', 'G1']);
    expect(rows[0]?.bars).toEqual([
      { stage: 'candidate', x: bar, width: 150 },
      { stage: 'active', x: bar + 150, width: 50 },
    ]);
    expect(bar + 200).toBeLessThan(width);
  });

  it('renders without any undertaking', () => {
    expect(coverageLayout({ rows: [] }).rows).toEqual([]);
  });

  it('cuts a long title between words', () => {
    expect(shortTitle('Energy cooperation')).toBe('Energy cooperation');
    expect(shortTitle('Growth, investment and business climate, and more of it')).toBe(
      'Growth, investment and business climate,…',
    );
    expect(shortTitle('a'.repeat(60))).toBe(`${'a'.repeat(30)}…`);
  });
});
