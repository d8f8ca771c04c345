import type { ReactNode } from 'react';

interface TextProps {
  id?: string;
  children: ReactNode;
}

/** A remark below what it explains. `screenOnly` leaves it out on paper. */
export function Note({ id, screenOnly, children }: TextProps & { screenOnly?: boolean }) {
  return (
    <p id={id} className={screenOnly ? `${note} print:hidden` : note}>
      {children}
    </p>
  );
}

const note = 'mt-2.5 mb-0 max-w-measure text-meta text-soft';

/** A paragraph that introduces a section. */
export function Lead({ id, children }: TextProps) {
  return (
    <p id={id} className="mt-3 mb-1 max-w-measure">
      {children}
    </p>
  );
}

/** A detail below what it belongs to, or beside it. */
export function Meta({ inline, children }: { inline?: boolean; children: ReactNode }) {
  return <small className={inline ? 'meta inline' : 'meta'}>{children}</small>;
}

/** A word that marks a row: private, restricted, changed. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}

/** Paragraphs at a width that reads well. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="max-w-measure leading-relaxed *:first:mt-0">{children}</div>;
}
