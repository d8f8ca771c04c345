import type { ReactNode } from 'react';
import { Meta } from './text';

export interface DatedItem {
  key: string;
  /** A StatusWord, a date, or Keys. */
  date: ReactNode;
  title: ReactNode;
  small?: ReactNode;
}

/** Items with a date in front: deadlines, or open proposals. */
export function DatedList({ items }: { items: readonly DatedItem[] }) {
  return (
    <ul className="dated">
      {items.map((item) => (
        <li key={item.key}>
          <div>{item.date}</div>
          <div>
            {item.title}
            {item.small && <Meta>{item.small}</Meta>}
          </div>
        </li>
      ))}
    </ul>
  );
}
