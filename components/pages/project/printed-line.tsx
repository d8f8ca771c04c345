import { useTranslations } from 'next-intl';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface PrintedLineProps {
  head: { shortTitle: string; parties: readonly { code: string; name: string }[] };
  today: CalendarDate;
  reader: { name: string; party: { code: string; name: string } | null };
}

/** Printed only: the source, the day and the reader, whose own Party comes first. */
export function PrintedLine({ head, today, reader }: PrintedLineProps) {
  const t = useTranslations('project.print');
  const { name, party } = reader;
  return (
    <p className="m-0 hidden print:mb-block print:block print:text-small">
      {t('source', {
        charter: head.shortTitle,
        date: dateWords(today),
        reader: party === null ? name : `${name}, ${party.name}`,
      })}
    </p>
  );
}
