import type { ReactNode } from 'react';

interface DefinitionListProps {
  /** `key` where the term is not plain text. */
  items: readonly { key?: string; term: ReactNode; detail: ReactNode; small?: ReactNode }[];
  /** `ledger` sets the details at the right edge, one line each. */
  layout?: 'columns' | 'ledger';
}

/** Facts as term and detail. An item without a detail is left out. */
export function DefinitionList({ items, layout = 'columns' }: DefinitionListProps) {
  return (
    <dl className={`facts facts-${layout}`}>
      {items
        .filter(({ detail }) => detail !== null && detail !== undefined && detail !== '')
        .map(({ key, term, detail, small }) => (
          <div key={key ?? String(term)}>
            <dt>
              {term}
              {small && <small className="small">{small}</small>}
            </dt>
            <dd>{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
