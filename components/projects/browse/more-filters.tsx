'use client';

import { type ReactNode, useState } from 'react';

interface MoreFiltersProps {
  summary: string;
  open: boolean;
  children: ReactNode;
}

/** Folded filters. Once opened they stay so, since a reader who takes the last one away is still in them. */
export function MoreFilters({ summary, open, children }: MoreFiltersProps) {
  const [held, setHeld] = useState(open);
  if (open && !held) setHeld(true);
  return (
    <details className="flex-initial self-end open:basis-full" open={held}>
      <summary className="min-h-target py-2 text-act text-label">{summary}</summary>
      {children}
    </details>
  );
}
