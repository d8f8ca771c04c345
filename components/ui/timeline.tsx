import type { ReactNode } from 'react';

export interface TimelineEntry {
  key: string;
  /** The instant in ISO 8601, for machines, and in words with its zone, for people. */
  at: string;
  when: ReactNode;
  /** The entry in plain words. */
  words: ReactNode;
  /** Who, where the words do not say it; or what changed. */
  more?: ReactNode;
}

/** History, the latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.at}>{entry.when}</time>
          <div>
            <p>{entry.words}</p>
            {entry.more && <div className="small">{entry.more}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
