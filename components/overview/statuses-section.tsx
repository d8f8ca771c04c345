import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
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

interface StatusesSectionProps {
  total: number;
  counts: readonly { status: StatusFilter; count: number }[];
  today: CalendarDate;
}

/** Joint projects by what each side reports: numbers with what they are of, never a bare percentage. */
export function StatusesSection({ total, counts, today }: StatusesSectionProps) {
  const t = useTranslations('overview.statuses');
  const words = useTranslations('projects.status');
  return (
    <Section id="statuses" title={t('title')} aside={t('aside', { count: total, date: dateWords(today) })}>
      <Table
        caption={t('caption')}
        phone="keep"
        columns={[{ label: t('status') }, { label: t('projects'), numeric: true }, { label: t('share') }]}
        rows={counts.map(({ status, count }) => ({
          key: status,
          cells: [
            <Link key="status" className="plain-link" href={`/projects?status=${status}`}>
              <StatusWord tone={tones[status]} word={words(status)} />
            </Link>,
            t('of', { count, total }),
            <svg
              key="share"
              className={`share share-${tones[status]}`}
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              <rect width={total === 0 ? 0 : (100 * count) / total} height="8" />
            </svg>,
          ],
        }))}
      />
    </Section>
  );
}
