import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { outcomeLabel } from '@/components/agenda/outcome-label';
import { ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { Meta } from '@/components/ui/text';
import type { ShownOutcome } from '@/lib/agenda/minutes/minutes-sections';
import type { MinutesActs, Named } from './minutes-acts';
import { outcomeFacts } from './minutes-words';
import { actAddress, type OpenAct, placeAddress, placeId } from './open-act';
import { ChangeOutcomeForm, WithdrawOutcomeForm } from './outcome-forms';

interface MinutesOutcomeProps {
  meetingId: string;
  outcome: ShownOutcome;
  names: AgendaNames;
  parties: readonly Named[];
  open: OpenAct;
  acts: MinutesActs | null;
}

/** What came of an item: its label, its text, and who is to do an action by when. */
export function MinutesOutcome({ meetingId, outcome, names, parties, open, acts }: MinutesOutcomeProps) {
  const t = useTranslations();
  const { id, text } = outcome;
  const label = outcomeLabel(outcome, t);
  const facts = outcomeFacts(outcome, names, t);
  const back = placeAddress(meetingId, id);
  const link = (act: 'change' | 'withdraw', word: string) => (
    <ButtonLink
      href={actAddress(meetingId, act, id)}
      tone="quiet"
      small
      aria-label={t('minutes.acts.of', { act: word, what: label })}
    >
      {word}
    </ButtonLink>
  );
  return (
    <li id={placeId(id)} className="minutes-part minutes-outcome">
      <p className="minutes-text">
        <strong>{label}.</strong> {text}
      </p>
      {facts !== '' && <Meta>{facts}</Meta>}
      {acts && open.at === id && open.act === 'change' && (
        <ChangeOutcomeForm action={acts.changeOutcome} back={back} parties={parties} outcome={outcome} />
      )}
      {acts && open.at === id && open.act === 'withdraw' && (
        <WithdrawOutcomeForm action={acts.withdrawOutcome} back={back} outcome={outcome} />
      )}
      {acts && open.at !== id && (
        <Actions>
          {link('change', t('minutes.acts.edit'))}
          {link('withdraw', t('minutes.acts.withdraw'))}
        </Actions>
      )}
    </li>
  );
}
