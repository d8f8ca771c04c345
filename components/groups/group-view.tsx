import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { GroupVerdictSection } from '@/components/compliance/group-verdict';
import { HistoryList } from '@/components/history/history-list';
import { ProjectTable } from '@/components/projects/project-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { GroupAgreements } from './group-agreements';

interface GroupViewProps {
  group: { code: string; slug: string };
  verdict: ComponentProps<typeof GroupVerdictSection> | null;
  projects: ComponentProps<typeof ProjectTable>['projects'];
  total: number;
  agreements: ComponentProps<typeof GroupAgreements>['agreements'];
  history: ComponentProps<typeof HistoryList>['entries'];
  timeZone: string;
}

/** Everything of a group below its name, for those who may see it. */
export function GroupView(props: GroupViewProps) {
  const { group, verdict, projects, total, agreements, history, timeZone } = props;
  const t = useTranslations('groups');
  return (
    <>
      {verdict && <GroupVerdictSection {...verdict} name={t('verdictTitle')} />}
      <Section
        id="projects"
        title={t('projectsTitle')}
        aside={
          total > 0 && (
            <Link href={`/projects?${new URLSearchParams({ group: group.code })}`}>
              {t('allProjects', { count: total })}
            </Link>
          )
        }
      >
        {total === 0 ? (
          <EmptyState
            title={t('noProjectsTitle')}
            actions={<ButtonLink href={`/projects/new?group=${group.code}`}>{t('log')}</ButtonLink>}
          >
            {t('noProjectsWords')}
          </EmptyState>
        ) : (
          <ProjectTable projects={projects} />
        )}
      </Section>
      <Section id="agreements" title={t('agreements')}>
        <GroupAgreements agreements={agreements} />
      </Section>
      <Section id="history" title={t('history')}>
        <HistoryList entries={history} timeZone={timeZone} />
      </Section>
    </>
  );
}
