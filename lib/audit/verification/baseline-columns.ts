import { z } from 'zod';

const columns = z.array(
  z.object({ model: z.string(), key: z.array(z.string()), columns: z.array(z.string()) }),
);

/** A table with its key columns and its audited columns. */
interface TableColumns {
  model: string;
  key: readonly string[];
  columns: readonly string[];
}

const prefix = 'columns ';

/** The first line of a baseline's digests: the tables and columns that they cover. */
export const columnsLine = (tables: readonly TableColumns[]): string => prefix + JSON.stringify(tables);

/** The tables and columns that a baseline's digests cover; none if the text has no such line. */
export function columnsIn(text: string): TableColumns[] {
  const [first = ''] = text.split('\n', 1);
  return first.startsWith(prefix) ? columns.parse(JSON.parse(first.slice(prefix.length))) : [];
}
