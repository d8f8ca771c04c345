import { useTranslations } from 'next-intl';
import { Link } from './link';

interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
}

/** Links to the previous and the next page; nothing if there is only one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const t = useTranslations('common.pagination');
  if (pages <= 1) return null;
  return (
    <nav
      className="mt-4 grid grid-cols-[1fr_auto_1fr] items-center gap-4 text-meta text-soft *:first:justify-self-start *:last:justify-self-end print:mt-1 print:block"
      aria-label={t('label')}
    >
      {page > 1 ? (
        <Link className="py-1 print:hidden" href={href(page - 1)} rel="prev">
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      <span>{t('position', { page, pages })}</span>
      {page < pages ? (
        <Link className="py-1 print:hidden" href={href(page + 1)} rel="next">
          {t('next')}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
