import { useTranslations } from 'next-intl';
import { Meta } from '@/components/ui/text';
import type { Instrument } from '@/lib/agreements/proposals/keys-rule';
import { dateWords } from '@/lib/dates/date-words';

/** A cited instrument: its reference, with its kind and date. */
export function CitedInstrument({ instrument }: { instrument: Instrument }) {
  const t = useTranslations('agreements.form.instruments');
  return (
    <>
      {instrument.reference}
      <Meta>
        {t(instrument.kind)}, {dateWords(instrument.on)}
      </Meta>
    </>
  );
}
