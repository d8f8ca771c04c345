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
      <div className="flex break-after-avoid flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-ink border-b-[1.5px] pb-1.75">
        <h2 className="wrap-anywhere min-w-0" id={id}>
          {title}
        </h2>
        {aside && <p className="m-0 text-meta text-soft">{aside}</p>}
      </div>
      {children}
    </section>
  );
}
