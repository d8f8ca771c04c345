/** The choices of projects per page: readable on a screen, or on a slide. */
export const chartRows = [50, 12, 6] as const;
export type ChartRows = (typeof chartRows)[number];

/** A range of one group's projects. */
export interface Slice {
  code: string;
  skip: number;
  take: number;
}

/**
 * The projects on a page (from 1), of groups that follow one another. A page past the end means the last one.
 */
export function pageSlices(
  counts: readonly { code: string; count: number }[],
  requested: number,
  size: number,
): { slices: Slice[]; page: number; pages: number; total: number } {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(requested, pages);
  const [from, to] = [(page - 1) * size, page * size];
  let begins = 0;
  const slices = counts.flatMap(({ code, count }): Slice[] => {
    const first = Math.max(from, begins);
    const end = Math.min(to, begins + count);
    const slice = end > first ? [{ code, skip: first - begins, take: end - first }] : [];
    begins += count;
    return slice;
  });
  return { slices, page, pages, total };
}
