import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Badge, Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import { decisionLabel, type KnownOutcome } from '@/lib/meetings/outcomes/outcome';

interface OutcomeListProps {
  outcomes: readonly KnownOutcome[];
  names: { party: (code: string) => string };
  /** How many Parties there are. */
  count: number;
  /** The items' titles by id, where the list spans several. */
  titles?: ReadonlyMap<string, string>;
  /** What stands below an outcome, for those who may change it. */
  below?: (outcome: KnownOutcome) => ReactNode;
}

/** Outcomes in the order given, each with its kind, and an action with who is to act and by when. */
export function OutcomeList({ outcomes, names, count, titles, below }: OutcomeListProps) {
  const t = useTranslations();
  return (
    <ol className="room-outcomes">
      {outcomes.map((outcome) => {
        const { id, itemId, kind, text, action } = outcome;
        const number = decisionLabel(outcome);
        const word = t(`room.outcomes.kinds.${kind}`);
        const owner = action?.owner ? names.party(action.owner) : t('actions.all', { parties: count });
        return (
          <li key={id} id={`outcome-${id}`}>
            <Badge>{number === '' ? word : t('room.outcomes.numbered', { kind: word, number })}</Badge>{' '}
            <span className="whitespace-pre-line">{text}</span>
            {action && (
              <Meta>
                <Link href={`/actions/${action.id}`}>
                  {t('room.outcomes.action', { owner, date: dateWords(action.dueOn) })}
                </Link>
              </Meta>
            )}
            {titles && <Meta>{titles.get(itemId ?? '') ?? t('room.outcomes.whole')}</Meta>}
            {below?.(outcome)}
          </li>
        );
      })}
    </ol>
  );
}
