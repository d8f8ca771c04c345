import { useTranslations } from 'next-intl';
import { ChangedMark } from '@/components/activity/changed-mark';
import { PartyChip } from '@/components/ui/party-chip';
import { StaticRows } from '@/components/ui/static-rows';
import { Table } from '@/components/ui/table';
import { dateWords } from '@/lib/dates/date-words';
import type { Deadline } from '@/lib/deadlines/deadline';
import { DeadlineName, DeadlineState } from './deadline-words';

interface DeadlineTableProps {
  deadlines: readonly Deadline[];
  groups: readonly { code: string; slug: string; name: string }[];
  parties: readonly { code: string; name: string }[];
  /** The keys of deadlines that changed since the reader's last visit. */
  changed: ReadonlySet<string>;
}

/** The deadlines by date. */
export function DeadlineTable({ deadlines, groups, parties, changed }: DeadlineTableProps) {
  const t = useTranslations('deadlines');
  const byCode = new Map(groups.map((group) => [group.code, group]));
  return (
    <Table
      caption={t('caption')}
      lines="beside"
      body={StaticRows}
      columns={[
        { label: t('columns.what') },
        { label: t('columns.date'), kept: true },
        { label: t('columns.kind') },
        { label: t('columns.group') },
        { label: t('columns.parties') },
        { label: t('columns.state') },
      ]}
      rows={deadlines.map((deadline) => ({
        key: `${deadline.subject.kind} ${deadline.key}`,
        cells: [
          <span key="what">
            <DeadlineName deadline={deadline} groups={byCode} unfold />
            {changed.has(deadline.key) && <ChangedMark />}
          </span>,
          <DeadlineDate key="date" deadline={deadline} />,
          t(`kinds.${deadline.subject.kind}`),
          deadline.group === null ? '' : (byCode.get(deadline.group)?.name ?? deadline.group),
          <DeadlineParties key="parties" codes={deadline.parties} parties={parties} />,
          <DeadlineState key="state" deadline={deadline} />,
        ],
      }))}
    />
  );
}

/** The due day; for a proposal, the day it was proposed. */
function DeadlineDate({ deadline: { on, precision, subject } }: { deadline: Deadline }) {
  const t = useTranslations('deadlines');
  const date = dateWords({ on, precision }, { month: 'short', weekday: true });
  return subject.kind === 'key' ? t('requested', { date: dateWords(on, { month: 'short' }) }) : date;
}

function DeadlineParties({
  codes,
  parties,
}: { codes: readonly string[] } & Pick<DeadlineTableProps, 'parties'>) {
  const t = useTranslations('deadlines');
  if (codes.length === 0) return t('all', { parties: parties.length });
  return codes.map((code) => {
    const name = parties.find((party) => party.code === code)?.name;
    return <PartyChip key={code} code={code} {...(name ? { name } : {})} />;
  });
}
