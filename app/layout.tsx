import './styles/tokens.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/buttons.css';
import './styles/menu.css';
import './styles/states.css';
import './styles/forms.css';
import './styles/fields.css';
import './styles/tables.css';
import './styles/charter.css';
import './styles/roadmap.css';
import './styles/sheet.css';
import './styles/timeline.css';
import './styles/timeline-picture.css';
import './styles/agreements.css';
import './styles/projects.css';
import './styles/agenda.css';
import './styles/register.css';
import './styles/deadlines.css';
import './styles/coverage.css';
import './styles/print.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { wasRefused } from './refused-request';

export async function generateMetadata(): Promise<Metadata> {
  const [t, form, refused] = await Promise.all([
    getTranslations('shell'),
    getTranslations('common.form'),
    wasRefused(),
  ]);
  const app = t('app');
  const before = refused ? form('errorBefore') : '';
  return {
    title: { default: app, template: `${before}%s · ${app}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The root layout. It waits for the request, because a prerendered page would have no nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')]);
  return (
    <html lang={locale}>
      <body>
        <a className="skip no-print" href="#main">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
