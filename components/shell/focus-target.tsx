'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useLayoutEffect } from 'react';

/**
 * Sets the focus where the address points, as a browser does that loads the page anew: so it stays with what was done.
 * The router scrolls there, and leaves the focus behind.
 */
export function FocusTarget() {
  const path = usePathname();
  const query = useSearchParams();
  // before the page can be typed into: focus that moves later sends what is typed into another field
  useLayoutEffect(() => {
    const target = document.getElementById(window.location.hash.slice(1));
    if (target === null) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }, [path, query]);
  return null;
}
