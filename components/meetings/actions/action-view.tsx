import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { DefinitionList } from '@/components/ui/definition-list';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Section } from '@/components/ui/section';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import { ActionStateWords, Age, Owner } from './action-matrix';
import { SideSection } from './side-section';

interface ActionViewProps {
  action: ActionInFull;
  /** The reader's own Party first. */
  parties: ComponentProps<typeof Owner>['parties'];
  today: CalendarDate;
  /** The action of the form to report, and the Parties for which the reader may. */
  report: { action: FormAction; mayFor: readonly string[] };
  /** The form that closes it, if the reader may. */
  close: ReactNode;
  history: ComponentProps<typeof HistoryList>['entries'];
  charter: ComponentProps<typeof HistoryList>['charter'];
}

/** An action's page below its title. */
export function ActionView(props: ActionViewProps) {
  const { action, parties, today, report, close, history, charter } = props;
  const t = useTranslations('actions');
  const { dueOn, closedOn, meeting, group, decision } = action;
  const facts = [
    { term: t('columns.number'), detail: action.code },
    { term: t('facts.state'), detail: <ActionStateWords action={action} today={today} /> },
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
    {
      term: t('facts.decision'),
      detail:
        decision?.number && t('decision', { number: decision.number, series: decision.series || 'none' }),
    },
    { term: t('facts.group'), detail: group && <Link href={`/groups/${group.slug}`}>{group.name}</Link> },
    { term: t('facts.closed'), detail: closedOn && dateWords(closedOn) },
    { term: t('facts.age'), detail: <Age age={action.age} /> },
    { term: t('facts.entered'), detail: dateWords(action.enteredOn) },
  ];
  return (
    <>
      <DefinitionList items={facts} />
      <div className="mt-section">
        {parties.map((party) => {
          const side = action.sides.find(({ partyCode }) => partyCode === party.code);
          const may = closedOn === null && report.mayFor.includes(party.code);
          return (
            side && (
              <SideSection
                key={party.code}
                side={side}
                party={party}
                action={action}
                today={today}
                report={may ? report.action : null}
              />
            )
          );
        })}
        {close && (
          <Section id="close" title={t('close.title')}>
            {close}
          </Section>
        )}
        <Section id="history" title={t('history')}>
          <HistoryList entries={history} charter={charter} />
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
