import { useTranslations } from 'next-intl';
import { FileLinks } from '@/components/exports/file-links';
import { Link } from '@/components/ui/link';
import { PageHead } from '@/components/ui/page-head';
import { Tabs } from '@/components/ui/tabs';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import {
  type DeadlineFilters,
  deadlineAddress,
  readDeadlineFilters,
  withinFilters,
} from '@/lib/deadlines/filters';
import { monthOf } from '@/lib/deadlines/month';
import { monthWords } from './month-calendar';

/** The head of the deadlines: the views and the presets. */
export function DeadlineHead({ filters, today }: { filters: DeadlineFilters; today: CalendarDate }) {
  const t = useTranslations('deadlines');
  const isMonth = filters.view === 'month';
  const date = dateWords(today, { weekday: true });
  const month = monthWords(filters.month ?? monthOf(today));
  // not kept between views: the month includes finished deadlines by default, the list does not
  const { state: _, ...kept } = filters;
  const views = [
    { view: 'list', state: 'open' },
    { view: 'month', state: 'all' },
  ] as const;
  return (
    <>
      <PageHead
        title={t('title')}
        sub={isMonth ? t('subMonth', { month, date }) : t('sub', { date })}
        actions={<FileLinks list={deadlineAddress(filters, { page: 1 })} />}
      />
      <Tabs
        label={t('views.label')}
        tabs={[
          ...views.map(({ view, state }) => ({
            href: deadlineAddress({ ...kept, view, state, month: null, within: null, on: null, page: 1 }),
            label: t(`views.${view}`),
            current: filters.view === view,
          })),
          { href: '/actions', label: t('views.actions') },
        ]}
      />
      {!isMonth && <Presets filters={filters} />}
    </>
  );
}

/** Filters for everyday questions. Each one replaces the present filters. */
function Presets({ filters }: { filters: DeadlineFilters }) {
  const t = useTranslations('deadlines');
  const usual = readDeadlineFilters({});
  const address = (change: Partial<DeadlineFilters>) => deadlineAddress(usual, change);
  const presets = [
    { href: address({}), label: t('presets.all') },
    { href: address({ state: 'past' }), label: t('presets.overdue') },
    ...withinFilters.map((days) => ({
      href: address({ within: days }),
      label: t('presets.within', { days }),
    })),
    { href: address({ mine: true }), label: t('presets.mine') },
  ];
  const here = deadlineAddress(filters, { page: 1 });
  return (
    <nav className="print:hidden" aria-label={t('presets.label')}>
      <ul className="presets">
        {presets.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} aria-current={href === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
