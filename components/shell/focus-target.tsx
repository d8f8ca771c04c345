'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';

/**
 * Sets the focus where the address points, as a browser does that loads the page anew: so it stays with what was done.
 * The router scrolls there, and leaves the focus behind.
 */
export function FocusTarget() {
  const path = usePathname();
  const query = useSearchParams();
  const loaded = useRef(false);
  useEffect(() => {
    // In a loaded document the browser has set the focus; to set it again would take it from whoever types already.
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
