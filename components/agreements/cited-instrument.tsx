import { useTranslations } from 'next-intl';
import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import { dateWords } from '@/lib/dates/date-words';

/** An instrument that is cited: its reference, and below it what it is and of which day. */
export function CitedInstrument({ instrument }: { instrument: Instrument }) {
  const t = useTranslations('agreements.form.instruments');
  return (
    <>
      {instrument.reference}
      <small className="small">
        {t(instrument.kind)}, {dateWords(instrument.on)}
      </small>
    </>
  );
}
