import { useTranslations } from 'next-intl';
import { DatedStateWord } from '@/components/deadlines/dated-state-word';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { datedState } from '@/lib/dates/due-state';

/** An action as a list shows it. */
export interface ListedAction {
  id: string;
  text: string;
  owner: string | null;
  dueOn: CalendarDate;
  closedOn: CalendarDate | null;
  disposition: string;
  group: { name: string } | null;
  meeting: { id: string; title: string };
}

interface ActionTableProps {
  actions: readonly ListedAction[];
  parties: readonly { code: string; name: string }[];
  today: CalendarDate;
  caption: string;
  /** False on the meeting's own page, which would repeat its name. */
  withMeeting?: boolean;
}

/** Actions with their owner, day and state. */
export function ActionTable({ actions, parties, today, caption, withMeeting = true }: ActionTableProps) {
  const t = useTranslations('actions');
  return (
    <Table
      caption={caption}
      lines="beside"
      columns={[
        { label: t('columns.what') },
        { label: t('columns.owner') },
        { label: t('columns.due') },
        { label: t('columns.state'), words: true },
      ]}
      rows={actions.map((action) => ({
        key: action.id,
        cells: [
          <span key="what">
            <Link href={`/actions/${action.id}`}>{action.text}</Link>
            <Meta>
              {[withMeeting && action.meeting.title, action.group?.name].filter(Boolean).join(' · ')}
            </Meta>
          </span>,
          <Owner key="owner" code={action.owner} parties={parties} />,
          dateWords(action.dueOn, { month: 'short' }),
          <span key="state">
            <DatedStateWord state={datedState({ dueOn: action.dueOn, doneOn: action.closedOn }, today)} />
            {action.disposition && <Meta>{action.disposition}</Meta>}
          </span>,
        ],
      }))}
    />
  );
}

/** The owner of an action: a Party, or all of them. */
export function Owner({ code, parties }: { code: string | null } & Pick<ActionTableProps, 'parties'>) {
  const t = useTranslations('actions');
  if (code === null) return t('all', { parties: parties.length });
  const name = parties.find((party) => party.code === code)?.name;
  return <PartyChip code={code} {...(name ? { name } : {})} />;
}
