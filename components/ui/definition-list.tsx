import type { ReactNode } from 'react';
import { Meta } from './text';

interface DefinitionListProps {
  /** `key` is required if the term is not a string. */
  items: readonly { key?: string; term: ReactNode; detail: ReactNode; small?: ReactNode }[];
  /** `ledger` aligns details at the right, one line each; `stacked` puts them below their terms, for an aside. */
  layout?: keyof typeof layouts;
}

const layouts = {
  columns: 'facts facts-columns',
  ledger: 'facts facts-ledger',
  stacked: 'facts facts-stacked',
} as const;

/** Terms and details. An item without a detail is left out. */
export function DefinitionList({ items, layout = 'columns' }: DefinitionListProps) {
  return (
    <dl className={layouts[layout]}>
      {items
        .filter(({ detail }) => detail !== null && detail !== undefined && detail !== '')
        .map(({ key, term, detail, small }) => (
          <div key={key ?? String(term)}>
            <dt>
              {term}
              {small && <Meta>{small}</Meta>}
            </dt>
            <dd>{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
