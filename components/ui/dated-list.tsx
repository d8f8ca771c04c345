import type { ReactNode } from 'react';

export interface DatedItem {
  key: string;
  /** A StatusWord with the date as its word, a date, or Keys. */
  date: ReactNode;
  title: ReactNode;
  small?: ReactNode;
}

/** What falls due or waits, each with its date before it. */
export function DatedList({ items }: { items: readonly DatedItem[] }) {
  return (
    <ul className="dated">
      {items.map((item) => (
        <li key={item.key}>
          <div className="dated-date">{item.date}</div>
          <div>
            {item.title}
            {item.small && <small className="small">{item.small}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}
