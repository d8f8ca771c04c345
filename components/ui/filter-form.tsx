import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { InstantForm } from './instant-form';
import { Link } from './link';

interface FilterFormProps {
  /** The list's address without its query. "Clear" leads there, with `keep`. */
  action: string;
  /** The accessible name. */
  label: string;
  /** Fields with `defaultValue` from the address. */
  children: ReactNode;
  /** Whether a filter is set: then "clear" is offered. */
  filtered?: boolean;
  /**
   * How many filters are set. With it they fold on a phone, behind a button that says so, and apply as they
   * change. An empty field must mean the same as none.
   */
  set?: number;
  /** Query parameters to keep that are no filters, such as the sort order. */
  keep?: Readonly<Record<string, string>>;
  /** The button's label, for a search instead of a filter. */
  submit?: string;
}

/** Filters that are in the address, so that a view can be shared. */
export function FilterForm({ action, label, children, filtered, set, keep = {}, submit }: FilterFormProps) {
  const t = useTranslations('common.filter');
  const query = new URLSearchParams(keep);
  const cleared = query.size === 0 ? action : `${action}?${query}`;
  const fields = (
    <div className="filter-bar">
      {children}
      {/* without a link beside the button, nothing of the row is left where filters apply as they change */}
      <div className={filtered ? undefined : 'in-data-instant:hidden'}>
        <FilterActions>
          <span className="in-data-instant:hidden">
            <Button tone="plain">{submit ?? t('apply')}</Button>
          </span>
          {filtered && (
            <Link className="target-link" href={cleared}>
              {t('clear')}
            </Link>
          )}
        </FilterActions>
      </div>
    </div>
  );
  const kept = Object.entries(keep).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  if (set !== undefined) {
    return (
      <search>
        <InstantForm action={action} label={label}>
          {kept}
          <details className="phone-fold">
            <summary className="button button-plain">{t('fold', { count: set })}</summary>
            {fields}
          </details>
        </InstantForm>
      </search>
    );
  }
  return (
    <search>
      {/* a new key resets the fields, which would keep their values after "clear" */}
      <form key={filtered ? 'filtered' : 'all'} action={action} method="get" aria-label={label}>
        {kept}
        {fields}
      </form>
    </search>
  );
}

/** The button of a filter, and the links beside it, in line with the fields. */
export function FilterActions({ children }: { children: ReactNode }) {
  return <div className="flex min-h-target items-center gap-4">{children}</div>;
}
