import { z } from 'zod';

const columns = z.array(
  z.object({ model: z.string(), key: z.array(z.string()), columns: z.array(z.string()) }),
);

/** A table, the columns of its key, and all that are audited. */
interface TableColumns {
  model: string;
  key: readonly string[];
  columns: readonly string[];
}

const mark = 'columns ';

/** The first line of a baseline's digests: which columns of which tables they are over. */
export const columnsLine = (tables: readonly TableColumns[]): string => mark + JSON.stringify(tables);

/** The tables and columns that a baseline's digests are over; none where it does not say so. */
export function columnsIn(text: string): TableColumns[] {
  const [first = ''] = text.split('\n', 1);
  return first.startsWith(mark) ? columns.parse(JSON.parse(first.slice(mark.length))) : [];
}
