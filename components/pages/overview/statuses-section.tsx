import { useTranslations } from 'next-intl';
import { statusFilterKey } from '@/components/projects/status-words';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StaticRows } from '@/components/ui/static-rows';
import { StatusWord, type Tone } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { StatusFilter } from '@/lib/projects/status-rule';

const tones: Record<StatusFilter, Tone> = {
  on_track: 'ok',
  at_risk: 'late',
  off_track: 'out',
  differ: 'diff',
  not_reported: 'none',
};

const fills: Record<StatusFilter, string> = {
  on_track: 'fill-ok',
  at_risk: 'fill-late',
  off_track: 'fill-out',
  differ: 'fill-diff',
  not_reported: 'fill-unreported',
};

interface StatusesSectionProps {
  total: number;
  /** `by` Party's code; null for a status that a single Party cannot have. */
  counts: readonly {
    status: StatusFilter;
    count: number;
    by: Readonly<Record<string, number>> | null;
  }[];
  parties: readonly { code: string }[];
  today: CalendarDate;
}

/** Joint projects by status, jointly and by Party: numbers with their total, never a bare percentage. */
export function StatusesSection({ total, counts, parties, today }: StatusesSectionProps) {
  const t = useTranslations('overview.statuses');
  return (
    <Section id="statuses" title={t('title')} aside={t('aside', { count: total, date: dateWords(today) })}>
      <Table
        caption={t('caption')}
        phone="keep"
        body={StaticRows}
        columns={[
          { label: t('status') },
          { label: t('together'), numeric: true },
          ...parties.map(({ code }) => ({ label: code, numeric: true })),
          { label: t('share'), wideOnly: true },
        ]}
        rows={counts.map(({ status, count, by }) => ({
          key: status,
          cells: [
            <Word key="status" status={status} />,
            <Count key="together" count={count} total={total} href={`/projects?status=${status}`} />,
            ...parties.map(({ code }) =>
              by === null ? (
                '–'
              ) : (
                <Count
                  key={code}
                  count={by[code] ?? 0}
                  total={total}
                  href={`/projects?${new URLSearchParams({ [`status.${code}`]: status })}`}
                />
              ),
            ),
            <Share key="share" status={status} count={count} total={total} />,
          ],
        }))}
      />
    </Section>
  );
}

function Word({ status }: { status: StatusFilter }) {
  const words = useTranslations('projects.status');
  return <StatusWord tone={tones[status]} word={words(statusFilterKey(status))} />;
}

function Count({ count, total, href }: { count: number; total: number; href: string }) {
  const t = useTranslations('overview.statuses');
  return (
    <Link className="plain-link" href={href}>
      {t('of', { count, total })}
    </Link>
  );
}

function Share({ status, count, total }: { status: StatusFilter; count: number; total: number }) {
  return (
    <svg
      className="share-bar mt-1.75 h-2 min-w-20 bg-hair print:hidden"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={fills[status]} width={total === 0 ? 0 : (100 * count) / total} height="8" />
    </svg>
  );
}
