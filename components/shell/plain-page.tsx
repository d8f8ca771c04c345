import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Mark } from './mark';

/** A page outside the shell: sign-in, set-up, not found. */
export function PlainPage({ charterTitle, children }: { charterTitle?: string; children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <>
      <header className="top">
        <div className="masthead">
          <a className="mark" href="/">
            <Mark />
            <span>{t('app')}</span>
          </a>
          {charterTitle && <p className="charter-name">{charterTitle}</p>}
        </div>
      </header>
      <main className="page" id="main" tabIndex={-1}>
        <div className="narrow">{children}</div>
      </main>
    </>
  );
}
