import { useTranslations } from 'next-intl';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import type { ProposalLine } from '@/lib/agreements/proposals/proposal-view';
import { dateWords } from '@/lib/dates/date-words';

const tones: Record<ProposalLine['state'], Tone> = {
  open: 'key',
  agreed: 'ok',
  returned: 'none',
  withdrawn: 'none',
};

/** The state of a proposal and, if it was agreed but is no longer in force, why. */
export function AgreementState({ state, ending }: Pick<ProposalLine, 'state' | 'ending'>) {
  const t = useTranslations('agreements');
  if (ending === null) return <StatusWord tone={tones[state]} word={t(`states.${state}`)} />;
  const dated = ending.kind === 'annulled' || ending.kind === 'fallen';
  return (
    <StatusWord
      tone="none"
      word={t(`endings.${ending.kind}`)}
      small={dated ? t('endingOn', { date: dateWords(ending.on, { month: 'short' }) }) : null}
    />
  );
}
