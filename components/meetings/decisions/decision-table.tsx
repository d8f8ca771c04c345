import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { RegisteredDecision } from '@/lib/meetings/decisions/decision';

const tones: Record<RegisteredDecision['state'], Tone> = {
  open: 'open',
  carried_out: 'ok',
  superseded: 'none',
  dropped: 'none',
};

/** What became of a decision, with the day and the words. */
export function DecisionStateWords({
  decision: { state, became, becameOn },
}: {
  decision: Pick<RegisteredDecision, 'state' | 'became' | 'becameOn'>;
}) {
  const t = useTranslations('decisions.states');
  return (
    <>
      <StatusWord
        tone={tones[state]}
        word={t(state)}
        small={becameOn && dateWords(becameOn, { month: 'short' })}
      />
      {became && <Meta>{became}</Meta>}
    </>
  );
}

/** The decision register. */
export function DecisionTable({ decisions }: { decisions: readonly RegisteredDecision[] }) {
  const t = useTranslations('decisions');
  return (
    <Table
      caption={t('caption')}
      lines="beside"
      columns={[
        { label: t('columns.number'), kept: true },
        { label: t('columns.text'), words: true },
        { label: t('columns.meeting'), words: true },
        { label: t('columns.state'), words: true },
        { label: t('columns.actions'), kept: true },
      ]}
      rows={decisions.map((decision) => ({
        key: decision.id,
        cells: [
          <Link key="number" href={`/decisions/${decision.id}`}>
            {decision.code ?? t('noNumber')}
          </Link>,
          <span key="text">
            {decision.text}
            {decision.group && <Meta>{decision.group.name}</Meta>}
          </span>,
          <Link key="meeting" className="plain-link" href={`/meetings/${decision.meeting.id}`}>
            {decision.meeting.title}
          </Link>,
          <DecisionStateWords key="state" decision={decision} />,
          <ActionCount key="actions" actions={decision.actions} />,
        ],
      }))}
    />
  );
}

function ActionCount({ actions }: Pick<RegisteredDecision, 'actions'>) {
  const t = useTranslations('decisions');
  if (actions.length === 0) return null;
  const open = actions.filter(({ closedOn }) => closedOn === null).length;
  return t('actionCount', { open, count: actions.length });
}
