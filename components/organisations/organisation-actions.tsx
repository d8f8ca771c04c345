import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** What can be done with an organisation; only one that no project names can be removed. */
export function OrganisationActions({ id, removable }: { id: string; removable: boolean }) {
  const t = useTranslations('organisations.page');
  return (
    <>
      {removable && <ButtonLink href={`/organisations/${id}/remove`}>{t('remove')}</ButtonLink>}
      <ButtonLink href={`/organisations/${id}/edit`} tone="main">
        {t('edit')}
      </ButtonLink>
    </>
  );
}
