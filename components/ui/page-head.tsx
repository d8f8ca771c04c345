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
      <div className="page-head-words">
        {eyebrow && <p className="eyebrow">{eyebrow}</p>}
        <h1>{title}</h1>
        {sub && <p className="sub">{sub}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
