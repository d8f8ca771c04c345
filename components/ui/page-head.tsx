import type { ReactNode } from 'react';

interface PageHeadProps {
  /** A line above the title: the code, the kind, or a link back. */
  eyebrow?: ReactNode;
  title: ReactNode;
  sub?: ReactNode;
  /** Buttons; the most common one first. */
  actions?: ReactNode;
}

/** The head of a page, with its only `h1`. */
export function PageHead({ eyebrow, title, sub, actions }: PageHeadProps) {
  return (
    <div className="mb-head flex flex-wrap items-end justify-between gap-x-head gap-y-4">
      <div className="wrap-anywhere min-w-0 max-w-prose">
        {eyebrow && <p className="mt-0 mb-2 text-small text-soft">{eyebrow}</p>}
        <h1>{title}</h1>
        {sub && <Sub>{sub}</Sub>}
      </div>
      {actions && <div className="button-row max-sm:w-full max-sm:*:flex-auto">{actions}</div>}
    </div>
  );
}

/** The line below a title. */
export function Sub({ children }: { children: ReactNode }) {
  return <p className="mt-1.5 mb-0 text-soft [&_strong]:font-strong [&_strong]:text-ink">{children}</p>;
}
