import type { ReactNode } from 'react';

/** A page or part of a page with one form or a short text. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className="max-w-form">{children}</div>;
}

/** The main part, and beside it an `aside`; below each other on a narrow screen. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className="two-columns">{children}</div>;
}

/** Buttons beside each other; not on paper. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
