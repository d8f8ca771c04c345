import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Link } from './link';

interface FilterFormProps {
  /** The list's own address, without a query; also where "clear" leads, with what is kept. */
  action: string;
  /** Names the form for readers by ear. */
  label: string;
  /** Fields with their `defaultValue` from the address. */
  children: ReactNode;
  /** Whether anything is filtered at present: then "clear" is offered. */
  filtered?: boolean;
  /** Query parameters to keep that are no filter, such as the sort order. */
  keep?: Readonly<Record<string, string>>;
  /** What the button says where it searches rather than narrows. */
  submit?: string;
}

/** Filters that live in the address, so that a view can be sent to a colleague. */
export function FilterForm({ action, label, children, filtered, keep = {}, submit }: FilterFormProps) {
  const t = useTranslations('common.filter');
  const kept = new URLSearchParams(keep);
  const cleared = kept.size === 0 ? action : `${action}?${kept}`;
  return (
    <search>
      {/* made anew once cleared: a list keeps what was chosen in it */}
      <form
        key={filtered ? 'filtered' : 'all'}
        className="filter"
        action={action}
        method="get"
        aria-label={label}
      >
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <div className="filter-actions">
          <Button tone="plain">{submit ?? t('apply')}</Button>
          {filtered && <Link href={cleared}>{t('clear')}</Link>}
        </div>
      </form>
    </search>
  );
}
