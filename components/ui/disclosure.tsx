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
      <summary className="angled">{summary}</summary>
      <div className="mt-2 mb-4 border-rule border-l pl-[0.9375rem] *:first:mt-0">{children}</div>
    </details>
  );
}
