import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import type { DueDate } from '@/lib/compliance/due-date';
import type { Verdict } from '@/lib/compliance/verdict';
import { dateWords } from '@/lib/dates/date-words';
import { LastDayNote } from './last-day-note';

interface VerdictFrameProps {
  verdict: Verdict<unknown>;
  reading: ReactNode;
  due: DueDate | null;
  /** The Parties' names by code. */
  parties: ReadonlyMap<string, string>;
}

/** The frame of every verdict: its provision, reading and convention. The page says its viewpoint. */
export function VerdictFrame({ verdict, reading, due, parties }: VerdictFrameProps) {
  const t = useTranslations('compliance.verdict');
  return (
    <DefinitionList
      items={[
        {
          term: t('provision'),
          detail: <Link href={`/charter#${verdict.provision}`}>{verdict.provision}</Link>,
        },
        { term: t('reading'), detail: reading },
        { term: t('convention'), detail: t('counting') },
        {
          term: t('lastDay'),
          detail: due && (
            <>
              {dateWords(due.lastDay)}. {t(`nonWorking.${verdict.convention.nonWorkingLastDay}`)}{' '}
              <LastDayNote due={due} parties={parties} />
            </>
          ),
        },
      ]}
    />
  );
}
