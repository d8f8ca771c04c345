import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

/** Shown for a missing page and for one that the reader may not see alike. */
export function NotFoundNotice() {
  const t = useTranslations('shell.notFound');
  return (
    <>
      <PageHead title={t('title')} sub={t('words')} />
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </>
  );
}
