import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Meta } from '@/components/ui/text';
import type { ConsentState, ItemConsent } from '@/lib/agenda/consent/consent';
import { consentWords } from './consent-words';

const tones: Readonly<Record<ConsentState, Tone>> = {
  own: 'plan',
  put_forward: 'key',
  accepted: 'ok',
  bracketed: 'diff',
  declined: 'none',
  deferred: 'none',
};

/** Where an item stands between the Parties. An accepted item says so only in small type. */
export function ConsentMark({ consent, names }: { consent: ItemConsent; names: AgendaNames }) {
  const t = useTranslations();
  const words = consentWords(consent, names, t);
  if (consent.state === 'accepted') return <Meta>{words}</Meta>;
  return (
    <div className="my-1.5">
      <StatusWord
        tone={tones[consent.state]}
        word={t(`agenda.consent.words.${consent.state}`)}
        small={words}
      />
    </div>
  );
}
