import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { AgendaDay } from '@/lib/agenda/clock-times';
import { dayHeading } from './day-words';

/** How long the items of each day take. */
export type AgendaLengths = readonly { day: AgendaDay; total: number; over: number }[];

/** Says of each day whose items take longer than it by how much they do. */
export function OverNotices({ lengths }: { lengths: AgendaLengths }) {
  const t = useTranslations();
  const days = lengths.map(({ day }) => day);
  return lengths
    .filter(({ over }) => over > 0)
    .map(({ day, total, over }) => (
      <div key={day.number} className="mt-3 print:hidden">
        <Notice tone="soon">
          {t(days.length > 1 ? 'agenda.page.overDay' : 'agenda.page.over', {
            total,
            over,
            day: dayHeading(day, days, t),
          })}
        </Notice>
      </div>
    ));
}
