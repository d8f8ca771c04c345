import { Link } from './link';

interface TabsProps {
  /** The accessible name. */
  label: string;
  tabs: readonly { href: string; label: string; current?: boolean }[];
}

/** Alternative views of one thing, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav className="mb-block border-rule border-b print:hidden" aria-label={label}>
      <ul className="plain-list flex flex-wrap gap-x-block">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link className="tab -mb-px py-2" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
