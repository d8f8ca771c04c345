import type { ReactNode } from 'react';

interface SectionProps {
  /** Unique on the page; names the section, and can be linked to. */
  id: string;
  title: ReactNode;
  /** A short text at the end of the heading's row. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A section of a page, with a ruled heading. It stands apart from another one above. */
export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside && <p>{aside}</p>}
      </div>
      {children}
    </section>
  );
}
