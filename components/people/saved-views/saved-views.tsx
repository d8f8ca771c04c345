import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { type ViewPlace, viewAddress, viewQuery } from '@/lib/people/saved-views/place';

interface SavedViewsProps {
  /** The list that the views belong to. */
  place: ViewPlace;
  /** The query of the list's present address. */
  query: string;
  /** The reader's own views, by name. */
  views: readonly { id: string; name: string; query: string }[];
}

/**
 * The reader's saved views above a list with the present one marked, and a link to save the present filters.
 */
export function SavedViews({ place, query, views }: SavedViewsProps) {
  const t = useTranslations('views');
  const present = viewQuery(query);
  const known = present === '' || views.some((view) => view.query === present);
  if (views.length === 0 && known) return null;
  return (
    <nav
      className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-label print:hidden"
      aria-label={t('label')}
    >
      {views.length > 0 && (
        <ul className="plain-list flex flex-wrap gap-x-4 gap-y-2">
          {views.map((view) => (
            <li key={view.id}>
              <Link
                className="wrap-anywhere aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                href={viewAddress(place, view.query)}
                aria-current={view.query === present ? 'page' : undefined}
              >
                {view.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {known ? (
        <Link className="meta" href={`/views/${place}`}>
          {t('manage')}
        </Link>
      ) : (
        <Link className="meta" href={`/views/${place}?${new URLSearchParams({ save: present })}`}>
          {t('save')}
        </Link>
      )}
    </nav>
  );
}
