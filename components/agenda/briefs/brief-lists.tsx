import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import type { KnownCall } from '@/lib/agenda/briefs/brief';
import { briefState, partIn } from '@/lib/agenda/briefs/brief-state';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { type BriefRow, BriefTable } from './brief-table';

interface BriefListsProps {
  rows: readonly BriefRow[];
  address: string;
  /** The reader's person. */
  reader: string | null;
  call: KnownCall;
  today: CalendarDate;
}

/** Who owes what: the reader's own briefs first, those that wait for the reader before the others. */
export function BriefLists({ rows, address, reader, call, today }: BriefListsProps) {
  const t = useTranslations('briefs.list');
  const part = ({ brief }: BriefRow) => (brief ? partIn(brief, reader) : null);
  const yours = [
    ...rows.filter((row) => part(row) === 'turn'),
    ...rows.filter((row) => part(row) === 'theirs'),
  ];
  const others = rows.filter((row) => part(row) === null);
  const states = rows.flatMap(({ brief }) => (brief ? [briefState(brief, today)] : []));
  const summary = t('summary', {
    of: String(states.length),
    handedIn: String(states.filter(({ kind }) => kind !== 'not-begun' && kind !== 'in-writing').length),
    cleared: String(states.filter(({ kind }) => kind === 'cleared').length),
  });
  const shared = { address, reader, today };
  const aside = `${t('calledOn', { date: dateWords(call.calledOn) })}; ${summary}`;
  return (
    <>
      {yours.length > 0 && (
        <Section id="yours" title={t('yours')} aside={others.length > 0 ? undefined : aside}>
          <BriefTable caption={t('yours')} rows={yours} {...shared} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="all" title={t(yours.length > 0 ? 'others' : 'all')} aside={aside}>
          <BriefTable caption={t('all')} rows={others} {...shared} />
        </Section>
      )}
    </>
  );
}
