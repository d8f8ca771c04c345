import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { GroupStatus } from '@/components/compliance/group-verdict';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import type { GroupVerdict } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Stage } from '@/lib/projects/stage';
import { type GroupTabName, tabAddress } from './group-tabs';

interface GroupCountsProps {
  slug: string;
  /** Shown in full further below. */
  verdict: GroupVerdict | null;
  counts: {
    projects: number;
    stages: readonly { stage: Stage; count: number }[];
    agreed: number;
    waiting: number;
    /** The next meeting with a day. */
    nextMeeting: { title: string; startsOn: CalendarDate | null } | null;
  };
}

/**
 * The verdict in a word, and what the other tabs hold, each with a link. The ids are those of the sections that once
 * stood on this page.
 */
export function GroupCounts({ slug, verdict, counts }: GroupCountsProps) {
  const t = useTranslations('groups.counts');
  const groups = useTranslations('groups');
  const stages = useTranslations('projects.stages');
  const { projects, agreed, waiting, nextMeeting } = counts;
  return (
    <dl className="mb-block grid grid-cols-2 gap-x-block gap-y-3 border-rule border-b pb-block text-label md:grid-cols-5">
      {verdict && (
        <div>
          <dt className="text-small text-soft">{groups('verdictTitle')}</dt>
          <dd className="m-0">
            <a className="plain-link" href={`#${verdict.groupCode}`}>
              <GroupStatus verdict={verdict} />
            </a>
          </dd>
        </div>
      )}
      <Count
        slug={slug}
        tab="projects"
        words={t('projects', { count: projects })}
        small={counts.stages.map(({ stage, count }) => `${count} ${stages(stage)}`).join(', ')}
      />
      <Count
        slug={slug}
        tab="agreements"
        words={t('agreed', { count: agreed })}
        small={waiting > 0 && t('waiting', { count: waiting })}
      />
      <Count
        slug={slug}
        tab="meetings"
        words={nextMeeting?.startsOn ? dateWords(nextMeeting.startsOn) : t('noMeeting')}
        small={nextMeeting?.title}
      />
      <Count slug={slug} tab="history" words={t('history')} />
    </dl>
  );
}

interface CountProps {
  slug: string;
  tab: Exclude<GroupTabName, 'overview'>;
  words: ReactNode;
  small?: ReactNode;
}

function Count({ slug, tab, words, small }: CountProps) {
  const t = useTranslations('groups.tabs');
  return (
    <div id={tab}>
      <dt className="text-small text-soft">{t(tab)}</dt>
      <dd className="m-0">
        <Link href={tabAddress(slug, tab)}>{words}</Link>
        {small && <Meta>{small}</Meta>}
      </dd>
    </div>
  );
}
