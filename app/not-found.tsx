import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell.notFound'))('title') };
}

/** Nothing is here, or nothing that this reader may see: the two look alike. */
export default async function NotFound() {
  const t = await getTranslations('shell.notFound');
  return (
    <PlainPage>
      <PageHead title={t('title')} sub={t('words')} />
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </PlainPage>
  );
}
