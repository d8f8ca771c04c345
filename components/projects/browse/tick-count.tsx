'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

interface TickCountProps {
  /** Stands before the number of selected projects. */
  label: string;
  /** How many projects of the page, and of the whole list, can be selected. */
  page: number;
  total: number;
  /** What to do, while none is selected or without JavaScript. */
  children: ReactNode;
}

/** Says how many projects are selected for the form around it. */
export function TickCount({ label, page, total, children }: TickCountProps) {
  const box = useRef<HTMLParagraphElement>(null);
  const [count, setCount] = useState(0);
  // after each rendering, since other rows may have come into the list
  useEffect(() => {
    const form = box.current?.closest('form');
    if (!form) return;
    const read = () => {
      const ticked = new FormData(form);
      setCount(ticked.has('every') ? total : ticked.has('all') ? page : ticked.getAll('ids').length);
    };
    read();
    document.addEventListener('change', read);
    return () => document.removeEventListener('change', read);
  });
  return (
    <p className="m-0 flex-[1_1_8rem] text-meta text-soft" role="status" ref={box}>
      {count === 0 ? children : `${label} ${count}`}
    </p>
  );
}
