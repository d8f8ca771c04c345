import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/app.css';
import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { refusalWords } from './refused-request';

export async function generateMetadata(): Promise<Metadata> {
  const [t, form, refused] = await Promise.all([
    getTranslations('shell'),
    getTranslations('common.form'),
    refusalWords(),
  ]);
  const app = t('app');
  const before = refused !== null ? form('errorBefore') : '';
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
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
