import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';

/** Search for projects; on a phone, a link to the list and its search field. */
export function SearchBox() {
  const t = useTranslations('shell');
  return (
    <>
      <search className="relative ml-auto max-sm:hidden print:hidden">
        <form action="/projects" method="get">
          <label className="sr-only" htmlFor="shell-search">
            {t('search')}
          </label>
          <Glass className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-soft" />
          <input
            className="min-h-8.5 w-55 rounded-sm border border-edge bg-paper pr-3 pl-8.5 text-ink text-label focus-visible:border-act focus-visible:outline-offset-0"
            id="shell-search"
            name="q"
            type="search"
            placeholder={t('search')}
            autoComplete="off"
          />
        </form>
      </search>
      <Link
        className="ml-auto grid size-target place-items-center text-soft sm:hidden print:hidden"
        href="/projects"
        aria-label={t('search')}
      >
        <Glass className="size-4.5" />
      </Link>
    </>
  );
}

function Glass({ className }: { className: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" strokeLinecap="round" />
    </svg>
  );
}
