'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Link } from '@/components/ui/link';

interface MainNavProps {
  label: string;
  places: readonly { href: string; label: string; count?: number }[];
}

/** The main navigation. It marks the current section and, on a phone, scrolls it into view. */
export function MainNav({ label, places }: MainNavProps) {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('a[aria-current]');
    if (list.current && current && path)
      list.current.scrollLeft = current.offsetLeft - list.current.clientWidth / 3;
  }, [path]);
  return (
    <nav className="main-nav" aria-label={label}>
      <ul className="scroll-fade" ref={list}>
        {places.map((place) => (
          <li key={place.href}>
            <Link className="tab" href={place.href} aria-current={placeOf(place.href, path)}>
              {place.label}
              {place.count ? <span className="count ml-1.5 bg-act text-act-ink">{place.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Sections of pages whose address does not begin with the section's. */
const within: Readonly<Record<string, string>> = {
  organisations: '/projects',
  milestones: '/projects',
  actions: '/meetings',
  decisions: '/meetings',
};

function placeOf(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page';
  const [, first = ''] = path.split('/');
  return href === (within[first] ?? `/${first}`) && href !== '/' ? 'true' : undefined;
}
