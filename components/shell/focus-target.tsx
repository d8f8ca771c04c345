'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Sets the focus to the address's target, as a browser does on loading a page. The router only scrolls there.
 */
export function FocusTarget() {
  const path = usePathname();
  const query = useSearchParams();
  const loaded = useRef(false);
  useEffect(() => {
    // The browser has set the focus on the loaded page. Setting it again would take it from a reader who is
    // typing.
    if (!loaded.current) {
      loaded.current = true;
      return;
    }
    const target = document.getElementById(window.location.hash.slice(1));
    if (target === null) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [path, query]);
  return null;
}
