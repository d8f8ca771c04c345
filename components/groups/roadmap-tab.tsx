import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FileLinks } from '@/components/exports/file-links';
import { RoadmapTabs } from '@/components/roadmap/roadmap-tabs';
import { ButtonLink } from '@/components/ui/button';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { GroupTab } from './group-tab';

interface RoadmapTabProps {
  group: { code: string; slug: string; name: string; enterable: boolean };
  /** Counts of everything that the reader may see. */
  counts: { projects: number; milestones: number };
  today: CalendarDate;
  mayWrite: boolean;
  children: ReactNode;
}

/** The roadmap's tab of a group: its size, its actions, and its two views. The main act is the form below. */
export function RoadmapTab({ group, counts, today, mayWrite, children }: RoadmapTabProps) {
  const t = useTranslations('roadmap');
  const imports = useTranslations('importing');
  const { code, slug } = group;
  return (
    <GroupTab
      group={group}
      current="roadmap"
      sub={t('sub', { ...counts, date: dateWords(today) })}
      actions={
        <>
          {mayWrite && (
            <>
              <ButtonLink href={`/agreements/record?kind=roadmap&group=${code}`}>{t('record')}</ButtonLink>
              <ButtonLink href={`/import?of=milestones&group=${code}`}>{imports('link')}</ButtonLink>
            </>
          )}
          <FileLinks list={`/groups/${slug}/roadmap`} />
        </>
      }
    >
      <RoadmapTabs group={group} current="steps" />
      {children}
    </GroupTab>
  );
}
