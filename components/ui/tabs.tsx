import { Link } from './link';

interface TabsProps {
  /** The accessible name. */
  label: string;
  tabs: readonly { href: string; label: string; current?: boolean }[];
}

/** Alternative views of one thing, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
