'use client';

import { usePathname } from 'next/navigation';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';

interface MenuProps {
  summary: ReactNode;
  /** The label for screen readers. */
  label: string;
  children: ReactNode;
}

/**
 * A menu in the header. It works without JavaScript; with it, it closes on Escape, on leaving and on
 * navigating.
 */
export function Menu({ summary, label, children }: MenuProps) {
  const path = usePathname();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    close();
    box.current.querySelector('summary')?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  return (
    <details className="header-menu" key={path} ref={box} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary className="arrow-down menu-opener">
        <span className="sr-only">{label}: </span>
        {summary}
      </summary>
      <div className="sheet" tabIndex={-1}>
        {children}
      </div>
    </details>
  );
}
