/** Projects on a page of the picture, and in its table: as many as one can take in, or as a slide leaves legible. */
export const chartRows = [50, 12, 6] as const;
export type ChartRows = (typeof chartRows)[number];

/** A part of one group's projects: so many, after so many. */
export interface Slice {
  code: string;
  skip: number;
  take: number;
}

/** What a page (from 1) holds of groups whose projects follow one another; a page past the last is the last. */
export function pageSlices(
  counts: readonly { code: string; count: number }[],
  asked: number,
  size: number,
): { slices: Slice[]; page: number; pages: number; total: number } {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
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
