import { useTranslations } from 'next-intl';
import { codeInSentence, codesInSentence } from '@/components/parties/party-in-sentence';
import { Link } from '@/components/ui/link';
import type { DueDate } from '@/lib/compliance/due-date';
import { dateWords } from '@/lib/dates/date-words';

interface LastDayNoteProps {
  due: DueDate;
  /** The Parties' names by code. */
  parties: ReadonlyMap<string, string>;
}

/**
 * Why a due date is not a working day and for whom, what it rolled to, and whose calendar is only a forecast.
 */
export function LastDayNote({ due, parties }: LastDayNoteProps) {
  const all = useTranslations();
  const t = useTranslations('compliance.nonWorking');
  const name = (code: string) => parties.get(code) ?? code;
  const reasons = due.nonWorking.map((reason) => {
    if (reason.kind === 'weekend') {
      const { weekday, countries } = reason;
      const who = countries.length === parties.size ? 'all' : codesInSentence(countries, name, all);
      return t('weekend', { weekday, who });
    }
    const party = codeInSentence(reason.country, name, all);
    if (reason.kind === 'rest-day') return t('rest-day', { party });
    return t('holiday', { name: reason.name, party, forecast: reason.forecast ? 'yes' : 'no' });
  });
  const forecasts = due.forecast.map(({ country, year }) =>
    t('forecast', { year: String(year), party: name(country) }),
  );
  return (
    <>
      {reasons.length > 0 && <>{t('reasons', { reasons: reasons.join('; ') })} </>}
      {due.on !== due.lastDay && <>{t('rolled', { date: dateWords(due.on, { weekday: true }) })} </>}
      {forecasts.length > 0 && (
        <>
          {forecasts.join(' ')} <Link href="/settings/non-working-days">{t('days')}</Link>
        </>
      )}
    </>
  );
}
