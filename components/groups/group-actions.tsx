import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';

/** What people come to a group's page to do. */
export function GroupActions({ group }: { group: { code: string; slug: string } }) {
  const t = useTranslations('groups');
  return (
    <>
      <ButtonLink tone="main" href={`/projects/new?group=${group.code}`}>
        {t('log')}
      </ButtonLink>
      <ButtonLink href={`/groups/${group.slug}/roadmap`}>{t('openRoadmap')}</ButtonLink>
      <ButtonLink href={`/agreements/record?kind=project_list&group=${group.code}`}>
        {t('recordList')}
      </ButtonLink>
      <ButtonLink href={`/agreements/record?kind=roadmap&group=${group.code}`}>
        {t('recordRoadmap')}
      </ButtonLink>
    </>
  );
}
