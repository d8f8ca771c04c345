import type { ReactNode } from 'react';

interface DisclosureProps {
  id?: string;
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}

/** Folded content that opens without JavaScript. */
export function Disclosure({ id, summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" id={id} open={open}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
