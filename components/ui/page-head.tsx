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
    <div className="page-head">
      <div>
        {eyebrow && <p className="mt-0 mb-2 text-small text-soft">{eyebrow}</p>}
        <h1>{title}</h1>
        {sub && <Sub>{sub}</Sub>}
      </div>
      {actions && <div className="button-row">{actions}</div>}
    </div>
  );
}

/** The line below a title. */
export function Sub({ children }: { children: ReactNode }) {
  return <p className="sub">{children}</p>;
}
