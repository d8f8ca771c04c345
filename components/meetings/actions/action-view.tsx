import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { DatedStateWord } from '@/components/deadlines/dated-state-word';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords, type NamedZone } from '@/lib/dates/date-words';
import { datedState } from '@/lib/dates/due-state';
import { type ListedAction, Owner } from './action-table';

interface ActionViewProps {
  action: Omit<ListedAction, 'group' | 'meeting'> & {
    enteredOn: CalendarDate;
    group: { slug: string; name: string } | null;
    meeting: { id: string; title: string; startsOn: CalendarDate | null };
  };
  parties: ComponentProps<typeof Owner>['parties'];
  today: CalendarDate;
  /** The form that closes it, if the reader may. */
  close: ReactNode;
  history: ComponentProps<typeof HistoryList>['entries'];
  timeZone: NamedZone;
}

/** An action's page below its title. */
export function ActionView({ action, parties, today, close, history, timeZone }: ActionViewProps) {
  const t = useTranslations('actions');
  const { dueOn, closedOn, meeting, group } = action;
  const state = datedState({ dueOn, doneOn: closedOn }, today);
  const facts = [
    { term: t('facts.state'), detail: <DatedStateWord state={state} /> },
    { term: t('facts.owner'), detail: <NamedOwner code={action.owner} parties={parties} /> },
    { term: t('facts.due'), detail: dateWords(dueOn, { weekday: true }) },
    {
      term: t('facts.meeting'),
      detail: (
        <>
          <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>
          {meeting.startsOn && <Meta>{dateWords(meeting.startsOn)}</Meta>}
        </>
      ),
    },
    { term: t('facts.group'), detail: group && <Link href={`/groups/${group.slug}`}>{group.name}</Link> },
    {
      term: t('facts.closed'),
      detail: closedOn && (
        <>
          {dateWords(closedOn)}
          <Meta>{action.disposition}</Meta>
        </>
      ),
    },
    { term: t('facts.entered'), detail: dateWords(action.enteredOn) },
  ];
  return (
    <>
      <DefinitionList items={facts} />
      <div className="mt-section">
        {close && (
          <Section id="close" title={t('close.title')}>
            {close}
          </Section>
        )}
        <Section id="history" title={t('history')}>
          <HistoryList entries={history} timeZone={timeZone} />
        </Section>
      </div>
    </>
  );
}

function NamedOwner({ code, parties }: ComponentProps<typeof Owner>) {
  if (code === null) return <Owner code={null} parties={parties} />;
  return (
    <>
      <PartyChip code={code} /> {parties.find((party) => party.code === code)?.name}
    </>
  );
}
