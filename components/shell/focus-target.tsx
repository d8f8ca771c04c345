'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { focusAfterAct, followActs } from '@/components/ui/focus-after-act';

/** Sets the focus to the address's target after the router changed the page; the router only scrolls there. */
export function FocusTarget() {
  const path = usePathname();
  const query = useSearchParams();
  const loaded = useRef(false);
  useEffect(() => {
    if (loaded.current) return focusAfterAct();
    loaded.current = true;
    followActs();
  }, [path, query]);
  return null;
}
