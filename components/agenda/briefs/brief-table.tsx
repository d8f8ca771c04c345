import { useTranslations } from 'next-intl';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { Link } from '@/components/ui/link';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import { Badge, Meta } from '@/components/ui/text';
import type { KnownBrief } from '@/lib/agenda/briefs/brief';
import { briefState, nextToAct, partIn } from '@/lib/agenda/briefs/brief-state';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { BriefStateWord } from './brief-state-word';

/** An agenda item in the list of briefs. `brief` is null where none is called for, or for a closed group. */
export interface BriefRow {
  id: string;
  /** Its number on the agenda; null for a break, and for what stands on no agenda (`isOff`). */
  number: number | null;
  isOff: boolean;
  title: string;
  brief: KnownBrief | null;
  closed: boolean;
}

interface BriefTableProps {
  caption: string;
  rows: readonly BriefRow[];
  /** The address of the meeting's briefs. */
  address: string;
  reader: string | null;
  today: CalendarDate;
}

/** Who owes which brief, by when, how far it is, and who is to act next. */
export function BriefTable({ caption, rows, address, reader, today }: BriefTableProps) {
  const t = useTranslations('briefs.list');
  return (
    <Table
      caption={caption}
      lines="beside"
      columns={[
        { label: t('item'), words: true },
        { label: t('author'), words: true },
        { label: t('day'), kept: true },
        { label: t('state') },
        { label: t('next'), words: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        id: `brief-${row.id}`,
        cells: [
          <ItemName key="item" row={row} address={address} />,
          ...briefCells(row, { reader, today, t }),
        ],
      }))}
    />
  );
}

function ItemName({ row, address }: { row: BriefRow; address: string }) {
  const t = useTranslations('briefs.list');
  const { id, number, title, brief, isOff } = row;
  const name = numberedTitle(number, title);
  return (
    <>
      {brief ? <Link href={`${address}/${id}`}>{name}</Link> : name}
      {isOff && <Meta>{t('offAgenda')}</Meta>}
    </>
  );
}

type Words = ReturnType<typeof useTranslations<'briefs.list'>>;

function briefCells(
  { brief, closed }: BriefRow,
  { reader, today, t }: { reader: string | null; today: CalendarDate; t: Words },
) {
  if (brief === null) {
    const word = t(closed ? 'restricted' : 'notCalled');
    return ['', '', <StatusWord key="state" tone="none" word={word} />, ''];
  }
  const next = nextToAct(brief);
  return [
    brief.authorName,
    dateWords(brief.dueOn),
    <BriefStateWord key="state" state={briefState(brief, today)} />,
    next && (
      <span key="next">
        {t(next.act === 'write' ? 'writes' : 'clears', { name: next.name })}
        {partIn(brief, reader) === 'turn' && (
          <>
            {' · '}
            <Badge>{t('yourTurn')}</Badge>
          </>
        )}
      </span>
    ),
  ];
}
