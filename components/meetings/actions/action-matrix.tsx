import { useTranslations } from 'next-intl';
import { DatedStateWord } from '@/components/deadlines/dated-state-word';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { datedState } from '@/lib/dates/due-state';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import { SideCell } from './side-words';

interface ActionMatrixProps {
  actions: readonly ActionInFull[];
  /** The reader's own Party first. Each has a column. */
  parties: readonly { code: string; name: string }[];
  today: CalendarDate;
  caption: string;
  /** False on the meeting's own page, which would repeat its name. */
  withMeeting?: boolean;
}

/** The action matrix: each action with its meeting, the part of every Party, due day, state and age. */
export function ActionMatrix({ actions, parties, today, caption, withMeeting = true }: ActionMatrixProps) {
  const t = useTranslations('actions');
  const from = withMeeting ? [{ label: t('columns.from'), kept: true }] : [];
  return (
    <Table
      caption={caption}
      lines="beside"
      columns={[
        { label: t('columns.what') },
        ...from,
        ...parties.map(({ name }) => ({ label: name, words: true })),
        { label: t('columns.due'), kept: true },
        { label: t('columns.state'), words: true },
        { label: t('columns.age'), kept: true },
      ]}
      rows={actions.map((action) => ({
        key: action.id,
        cells: [
          <span key="what">
            <Link href={`/actions/${action.id}`}>{action.text}</Link>
            <Meta>{[action.code, action.group?.name].filter(Boolean).join(' · ')}</Meta>
          </span>,
          ...(withMeeting ? [<From key="from" action={action} />] : []),
          ...parties.map(({ code }) => (
            <SideCell key={code} side={action.sides.find(({ partyCode }) => partyCode === code)} />
          )),
          dateWords(action.dueOn, { month: 'short' }),
          <ActionStateWords key="state" action={action} today={today} />,
          <Age key="age" age={action.age} />,
        ],
      }))}
    />
  );
}

/** The meeting's day, or its title while it has none, and the number of the decision. */
function From({ action: { meeting, decision } }: { action: ActionInFull }) {
  const t = useTranslations('actions');
  const day = meeting.startsOn && dateWords(meeting.startsOn, { month: 'short' });
  return (
    <>
      <Link href={`/meetings/${meeting.id}`} aria-label={[meeting.title, day].filter(Boolean).join(', ')}>
        {day ?? meeting.title}
      </Link>
      {decision?.number && (
        <Meta>{t('decision', { number: decision.number, series: decision.series || 'none' })}</Meta>
      )}
    </>
  );
}

/** The due state of an action, or how it was closed. */
export function ActionStateWords({
  action: { dueOn, closedOn, closedAs, disposition },
  today,
}: {
  action: Pick<ActionInFull, 'dueOn' | 'closedOn' | 'closedAs' | 'disposition'>;
  today: CalendarDate;
}) {
  const t = useTranslations('actions');
  if (closedAs === 'superseded' || closedAs === 'dropped') {
    return <StatusWord tone="none" word={t(`dispositions.${closedAs}`)} small={disposition} />;
  }
  return (
    <>
      <DatedStateWord state={datedState({ dueOn, doneOn: closedOn }, today)} />
      {disposition && <Meta>{disposition}</Meta>}
    </>
  );
}

/** Age in days, and in meetings of the series held since. */
export function Age({ age: { days, meetings } }: Pick<ActionInFull, 'age'>) {
  const t = useTranslations('actions.age');
  return (
    <>
      {t('days', { days })}
      {meetings > 0 && <Meta>{t('meetings', { meetings })}</Meta>}
    </>
  );
}

/** The owner of an action: a Party, or all of them. */
export function Owner({ code, parties }: { code: string | null } & Pick<ActionMatrixProps, 'parties'>) {
  const t = useTranslations('actions');
  if (code === null) return t('all', { parties: parties.length });
  const name = parties.find((party) => party.code === code)?.name;
  return <PartyChip code={code} {...(name ? { name } : {})} />;
}
