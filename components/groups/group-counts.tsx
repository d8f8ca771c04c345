import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Stage } from '@/lib/projects/stage';
import { type GroupTabName, tabAddress } from './group-tabs';

interface GroupCountsProps {
  slug: string;
  counts: {
    projects: number;
    stages: readonly { stage: Stage; count: number }[];
    agreed: number;
    waiting: number;
    /** The next meeting with a day. */
    nextMeeting: { title: string; startsOn: CalendarDate | null } | null;
  };
}

/** What the other tabs hold, each with a link. Its ids are those of the sections that once stood on this page. */
export function GroupCounts({ slug, counts }: GroupCountsProps) {
  const t = useTranslations('groups.counts');
  const stages = useTranslations('projects.stages');
  const { projects, agreed, waiting, nextMeeting } = counts;
  return (
    <dl className="mb-block grid grid-cols-2 gap-x-block gap-y-3 border-rule border-b pb-block text-label md:grid-cols-4">
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
