import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';

interface FoldedRestProps<Entry> {
  entries: readonly Entry[];
  /** How many stand before the fold. */
  shown: number;
  /** Says how many are folded. */
  summary: (count: number) => string;
  /** Renders entries as a list. */
  children: (entries: readonly Entry[]) => ReactNode;
}

/** The first entries of a long list, and a fold with the rest. Paper shows all of them. */
export function FoldedRest<Entry>({ entries, shown, summary, children }: FoldedRestProps<Entry>) {
  const rest = entries.slice(shown);
  return (
    <>
      {children(entries.slice(0, shown))}
      {rest.length > 0 && (
        <div className="print-unfolded mb-4">
          <Disclosure summary={summary(rest.length)}>{children(rest)}</Disclosure>
        </div>
      )}
    </>
  );
}
