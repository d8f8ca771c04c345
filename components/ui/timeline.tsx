import type { ReactNode } from 'react';

export interface TimelineEntry {
  key: string;
  /** The instant in ISO 8601; `when` is the same in words, with its zone. */
  at: string;
  when: ReactNode;
  /** The entry in words. */
  words: ReactNode;
  /** Who did it, if the words do not say, or what changed. */
  more?: ReactNode;
}

/** A history, latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.at}>{entry.when}</time>
          <div>
            <p>{entry.words}</p>
            {entry.more && <div className="meta">{entry.more}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
