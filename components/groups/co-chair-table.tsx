import { useTranslations } from 'next-intl';
import { CitedInstrument } from '@/components/agreements/cited-instrument';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Table } from '@/components/ui/table';
import { Badge, Meta } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { CoChair } from '@/lib/groups/co-chairs/co-chair';

interface CoChairTableProps {
  caption: string;
  slug: string;
  coChairs: readonly CoChair[];
}

/** Co-chairs with their terms, instruments and entries, and the reader's actions. */
export function CoChairTable({ caption, slug, coChairs }: CoChairTableProps) {
  const t = useTranslations('groups.coChairs.table');
  return (
    <Table
      caption={caption}
      columns={[
        { label: t('name'), words: true },
        { label: t('party') },
        { label: t('term') },
        { label: t('instrument') },
        { label: t('entered') },
        { label: t('acts'), hiddenLabel: true },
      ]}
      rows={coChairs.map((coChair) => ({
        key: coChair.id ?? `${coChair.partyCode} ${coChair.name}`,
        cells: [
          <Name key="name" coChair={coChair} />,
          <PartyChip key="party" code={coChair.partyCode} />,
          t('days', {
            from: coChair.from === null ? 'none' : dateWords(coChair.from),
            to: coChair.to === null ? 'none' : dateWords(coChair.to),
          }),
          <Instruments key="instrument" coChair={coChair} />,
          coChair.entered && t('by', { name: coChair.entered.name, day: dateWords(coChair.entered.on) }),
          <Acts key="acts" slug={slug} coChair={coChair} />,
        ],
      }))}
    />
  );
}

function Name({ coChair: { name, title, disabled } }: { coChair: CoChair }) {
  const t = useTranslations('groups.coChairs.table');
  return (
    <>
      {name} {disabled && <Badge>{t('disabled')}</Badge>}
      {title && <Meta>{title}</Meta>}
    </>
  );
}

function Instruments({ coChair: { instrument, endInstrument } }: { coChair: CoChair }) {
  const t = useTranslations('groups.coChairs.table');
  if (instrument === null) return t('office');
  return (
    <>
      <CitedInstrument instrument={instrument} />
      {endInstrument && endInstrument.reference !== instrument.reference && (
        <span className="line">
          {t('endedBy')} <CitedInstrument instrument={endInstrument} />
        </span>
      )}
    </>
  );
}

function Acts({ slug, coChair: { id, name, may } }: { slug: string; coChair: CoChair }) {
  const t = useTranslations('groups.coChairs.table');
  const page = `/groups/${slug}/co-chairs/${id}`;
  return (
    <>
      {may.end && (
        <Link href={`${page}/end`} aria-label={t('endOf', { name })}>
          {t('end')}
        </Link>
      )}
      {may.end && may.withdraw && ' · '}
      {may.withdraw && (
        <Link href={`${page}/withdraw`} aria-label={t('withdrawOf', { name })}>
          {t('withdraw')}
        </Link>
      )}
    </>
  );
}
