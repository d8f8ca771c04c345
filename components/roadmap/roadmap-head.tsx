import { useTranslations } from 'next-intl';
import { CsvLink } from '@/components/exports/csv-link';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { RoadmapTabs } from './roadmap-tabs';

interface RoadmapHeadProps {
  group: { code: string; slug: string; name: string; enterable: boolean };
  /** Counts of everything that the reader may see. */
  counts: { projects: number; steps: number };
  today: CalendarDate;
  mayWrite: boolean;
}

/** The group, the size of its roadmap, and its main actions. */
export function RoadmapHead({ group, counts, today, mayWrite }: RoadmapHeadProps) {
  const t = useTranslations('roadmap');
  const { code, slug, name, enterable } = group;
  return (
    <>
      <PageHead
        eyebrow={<Link href={`/groups/${slug}`}>{name}</Link>}
        title={t('title')}
        sub={enterable && t('sub', { ...counts, date: dateWords(today) })}
        actions={
          enterable && (
            <>
              {mayWrite && (
                <>
                  <ButtonLink href={`/agreements/record?kind=roadmap&group=${code}`} tone="main">
                    {t('record')}
                  </ButtonLink>
                  <ButtonLink href={`/groups/${slug}/roadmap?paste=1#paste`}>{t('pasteLink')}</ButtonLink>
                </>
              )}
              <CsvLink href={`/groups/${slug}/roadmap.csv`} />
            </>
          )
        }
      />
      {enterable && <RoadmapTabs group={group} current="steps" />}
    </>
  );
}
