import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** The actions on an organisation. It can be removed only while no project names it. */
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
