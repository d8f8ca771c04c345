import { useTranslations } from 'next-intl';
import { CsvLink } from '@/components/exports/csv-link';
import { ButtonLink } from '@/components/ui/button';

interface GroupActionsProps {
  group: { code: string; slug: string };
  /** Whether the reader may log projects in the group, and concur for it. */
  may: { work: boolean; turnKey: boolean };
}

/** The main actions of a group's page. */
export function GroupActions({ group, may }: GroupActionsProps) {
  const t = useTranslations('groups');
  const record = (kind: string) => `/agreements/record?kind=${kind}&group=${group.code}`;
  return (
    <>
      {may.work && (
        <ButtonLink tone="main" href={`/projects/new?group=${group.code}`}>
          {t('log')}
        </ButtonLink>
      )}
      <ButtonLink href={`/groups/${group.slug}/roadmap`}>{t('openRoadmap')}</ButtonLink>
      <CsvLink href={`/groups/${group.slug}/projects.csv`} />
      {may.turnKey && (
        <>
          <ButtonLink href={record('project_list')}>{t('recordList')}</ButtonLink>
          <ButtonLink href={record('roadmap')}>{t('recordRoadmap')}</ButtonLink>
        </>
      )}
    </>
  );
}
