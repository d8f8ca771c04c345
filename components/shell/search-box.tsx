import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** Search for projects; on a phone, a link to the list and its search field. */
export function SearchBox() {
  const t = useTranslations('shell');
  return (
    <>
      <search className="search-box">
        <form action="/projects" method="get">
          <label className="sr-only" htmlFor="shell-search">
            {t('search')}
          </label>
          <Glass />
          <input id="shell-search" name="q" type="search" placeholder={t('search')} autoComplete="off" />
        </form>
      </search>
      <Link className="search-link" href="/projects" aria-label={t('search')}>
        <Glass />
      </Link>
    </>
  );
}

function Glass() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" strokeLinecap="round" />
    </svg>
  );
}
