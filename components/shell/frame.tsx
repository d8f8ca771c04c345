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
      <div className="masthead">
        <Link className="brand" href="/">
          <Mark />
          <span>{t('app')}</span>
        </Link>
        {charterTitle && <p className="charter-name">{charterTitle}</p>}
        {children}
      </div>
      {below}
    </header>
  );
}
