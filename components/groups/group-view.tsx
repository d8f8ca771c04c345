import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { GroupVerdictSection } from '@/components/compliance/group-verdict';
import { type ListedMeeting, MeetingTable } from '@/components/meetings/meeting-table';
import { QuickAdd } from '@/components/pages/project/quick-add';
import { ProjectTable } from '@/components/projects/project-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { GroupAgreements } from './group-agreements';
import { GroupDue } from './group-due';

interface GroupViewProps {
  group: { code: string; slug: string; name: string };
  /** Logs a project by its title; null for readers who may not. */
  quickAdd: FormAction | null;
  due: ComponentProps<typeof GroupDue>['due'];
  today: CalendarDate;
  verdict: ComponentProps<typeof GroupVerdictSection> | null;
  projects: ComponentProps<typeof ProjectTable>['projects'];
  total: number;
  /** Whether there are more than counted. */
  more: boolean;
  agreements: ComponentProps<typeof GroupAgreements>['agreements'];
  /** Future meetings, nearest first, then past ones. */
  meetings: readonly ListedMeeting[];
  history: ComponentProps<typeof HistoryList>['entries'];
  head: { timeZone: string };
  /** What was just done, from the address. */
  done: unknown;
}

/** A group's page below its title, for readers who may enter the group. */
export function GroupView(props: GroupViewProps) {
  const { group, verdict, projects, total, more, agreements, history, head, quickAdd } = props;
  const t = useTranslations('groups');
  return (
    <>
      {verdict && <GroupVerdictSection {...verdict} name={t('verdictTitle')} establishmentSaid />}
      <Section
        id="projects"
        title={t('projectsTitle')}
        aside={
          total > 0 && (
            <span className="no-print">
              <Link href={`/projects/funding?${new URLSearchParams({ group: group.code })}`}>
                {t('funding')}
              </Link>
              {' · '}
              <Link href={`/projects?${new URLSearchParams({ group: group.code })}`}>
                {t(more ? 'manyProjects' : 'allProjects', { count: total })}
              </Link>
            </span>
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
          <ProjectTable projects={projects} ofOneGroup />
        )}
        {total > projects.length && (
          <p className="note">
            {t(more ? 'firstOfMany' : 'firstProjects', { shown: projects.length, total })}
          </p>
        )}
        {quickAdd && <QuickAdd action={quickAdd} asked={{ done: props.done }} group={group} />}
      </Section>
      <GroupDue group={group} due={props.due} today={props.today} mayWrite={quickAdd !== null} />
      <Section id="agreements" title={t('agreements')}>
        <GroupAgreements agreements={agreements} />
      </Section>
      <Section id="meetings" title={t('meetings')}>
        {props.meetings.length === 0 ? (
          <p className="quiet">{t('noMeetings')}</p>
        ) : (
          <MeetingTable caption={t('meetings')} meetings={props.meetings} today={props.today} />
        )}
      </Section>
      <Section id="history" title={t('history')}>
        <HistoryList entries={history} timeZone={head.timeZone} />
      </Section>
    </>
  );
}
