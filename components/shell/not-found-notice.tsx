import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

/** Nothing is here, or nothing that this reader may see: the two look alike. */
export function NotFoundNotice() {
  const t = useTranslations('shell.notFound');
  return (
    <>
      <PageHead title={t('title')} sub={t('words')} />
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </>
  );
}
