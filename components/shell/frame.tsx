import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Mark } from './mark';

interface MastheadProps {
  charterTitle?: string;
  /** The navigation, below the line of the name. */
  below?: ReactNode;
  children?: ReactNode;
}

/** The head of every page: the app's name, which leads home, and the Charter's. */
export function Masthead({ charterTitle, below, children }: MastheadProps) {
  const t = useTranslations('shell');
  return (
    <header className="border-rule border-b bg-sheet">
      <div className="mx-auto flex min-h-15 max-w-page items-center gap-2 px-gutter sm:gap-block print:min-h-0 print:pb-1">
        <Link
          className="flex min-h-target items-center gap-2.25 font-semibold font-serif text-h2 text-ink leading-none tracking-tight no-underline hover:text-ink print:min-h-0 print:text-body"
          href="/"
        >
          <Mark />
          <span>{t('app')}</span>
        </Link>
        {charterTitle && (
          <p className="m-0 border-rule border-l pl-5 text-meta text-soft leading-snug max-lg:hidden print:block">
            {charterTitle}
          </p>
        )}
        {children}
      </div>
      {below}
    </header>
  );
}
