import type { Coverage, CoverageCell } from '@/lib/coverage/coverage-rule';
import type { Stage } from '@/lib/projects/stage';

/**
 * A cell of the chart: a disc sized by its number, a ring for a mandate without projects, or the word for a
 * closed group.
 */
export interface PlacedCell {
  cell: CoverageCell;
  x: number;
  /** The disc's radius; 0 without one. */
  radius: number;
}

export interface PlacedRow {
  code: string;
  title: string;
  y: number;
  cells: PlacedCell[];
  projects: number;
  /** The row's projects by stage, stacked. */
  bars: { stage: Stage; x: number; width: number }[];
}

export interface CoverageLayout {
  width: number;
  height: number;
  /** The middles of the groups' columns, and the start of the bars. */
  columns: { group: string; x: number }[];
  bar: number;
  rows: PlacedRow[];
}

const rowHeight = 30;
const head = 34;
const labels = 310;
const barLength = 200;
const longestTitle = 42;
const sizes = { least: 3, most: 12 };

/** A title shortened to the chart's width. The table has the full one. */
export function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle - 12))}…`;
}

/**
 * Lays out undertakings as rows and groups as columns. A disc's area and a bar's length are proportional to
 * the number; the largest of each has full size.
 */
export function coverageLayout({ rows }: Pick<Coverage, 'rows'>): CoverageLayout {
  const counts = rows.flatMap(({ cells }) =>
    cells.map((cell) => (cell.kind === 'counted' ? cell.projects : 0)),
  );
  const largest = Math.max(1, ...counts);
  const longest = Math.max(1, ...rows.map(({ projects }) => projects));
  const groups = rows[0]?.cells.map(({ group }) => group) ?? [];
  const columnWidth = Math.max(58, Math.min(90, 450 / Math.max(1, groups.length)));
  const columns = groups.map((group, index) => ({
    group,
    x: Math.round(labels + columnWidth * (index + 0.5)),
  }));
  const bar = Math.round(labels + columnWidth * groups.length + 20);
  return {
    width: bar + barLength + 50,
    height: head + rowHeight * rows.length + 8,
    columns,
    bar,
    rows: rows.map((row, index) => ({
      code: row.code,
      title: shortTitle(row.title),
      projects: row.projects,
      y: head + rowHeight * (index + 0.5),
      cells: row.cells.map((cell, column) => ({
        cell,
        x: columns[column]?.x ?? 0,
        radius: cell.kind === 'counted' ? radius(cell.projects, largest) : 0,
      })),
      bars: bars(row.byStage, bar, barLength / longest),
    })),
  };
}

function radius(projects: number, largest: number): number {
  if (projects === 0) return 0;
  const grown = sizes.most * Math.sqrt(projects / largest);
  return Math.round(Math.max(sizes.least, grown) * 10) / 10;
}

function bars(byStage: readonly { stage: Stage; projects: number }[], from: number, perProject: number) {
  let x = from;
  return byStage
    .filter(({ projects }) => projects > 0)
    .map(({ stage, projects }) => {
      const width = Math.round(projects * perProject * 10) / 10;
      const placed = { stage, x, width };
      x = Math.round((x + width) * 10) / 10;
      return placed;
    });
}
