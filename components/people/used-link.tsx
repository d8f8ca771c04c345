import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { PageHead } from '@/components/ui/page-head';

/** Shown for a one-time link that was used, has expired or never existed: what to do instead. */
export function UsedLink({ of }: { of: 'people.join' | 'auth.setUp' | 'auth.reset' }) {
  const t = useTranslations(of);
  return (
    <>
      <PageHead title={t('usedTitle')} sub={t('used')} />
      <p>{t('again')}</p>
      <div className="button-row mt-section">
        <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
      </div>
    </>
  );
}
