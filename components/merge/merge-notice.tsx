import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { MergedMilestones } from './merged-milestones';

interface Other {
  id: string;
  code: string | null;
  title: string;
  direction: 'into' | 'from';
  on: CalendarDate;
}

interface MergeNoticeProps {
  project: { merged: { on: CalendarDate } | null };
  trail: readonly Other[];
  /** What became of its milestones; null if not recorded. */
  milestones: { taken: number; left: number } | null;
}

const nameOf = ({ code, title }: Pick<Other, 'code' | 'title'>) =>
  code === null ? title : `${code} ${title}`;

/** Where a merged project went, and what was merged into this one. */
export function MergeNotice({ project: { merged }, trail, milestones }: MergeNoticeProps) {
  const t = useTranslations('merge');
  const into = trail.find(({ direction }) => direction === 'into');
  const from = trail.filter(({ direction }) => direction === 'from');
  return (
    <>
      {merged && (
        <Notice tone="plan">
          {into
            ? t.rich('merged', {
                day: dateWords(merged.on),
                project: () => <Link href={`/projects/${into.id}`}>{nameOf(into)}</Link>,
              })
            : t('mergedElsewhere', { day: dateWords(merged.on) })}{' '}
          <MergedMilestones milestones={milestones} trail={trail} /> {t('record')}
        </Notice>
      )}
      {from.length > 0 && (
        <Notice tone="plan">
          {t('took')}{' '}
          {from.map((other, index) => (
            <span key={other.id}>
              {index > 0 && ', '}
              <Link href={`/projects/${other.id}`}>{nameOf(other)}</Link> ({dateWords(other.on)})
            </span>
          ))}
        </Notice>
      )}
    </>
  );
}

/** Labels for the entries of the merged projects in a joint history. */
export const trailMarks = (trail: readonly Other[]): ReadonlyMap<string, string> =>
  new Map(trail.map((other) => [other.id, other.code ?? other.title]));
