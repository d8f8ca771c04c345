import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { DatedStateWord } from '@/components/deadlines/dated-state-word';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Badge, Meta, Note } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { datedState, soonDays } from '@/lib/dates/due-state';
import { type Work, type WorkItem, type WorkSection, workBySection } from '@/lib/pages/my-work/work-item';
import { milestoneSoonDays } from '@/lib/projects/next-milestone/milestone-state';
import { workAct, workTitle } from './work-words';

interface WorkSectionsProps {
  work: Work;
  today: CalendarDate;
  names: AgendaNames;
}

// So many rows of a section are shown at once, so that the next section is in sight; the others unfold.
const maxShown = 10;

/** What a person owes and what waits for them, in sections by day, and where what is left out stands. */
export function WorkSections({ work, today, names }: WorkSectionsProps) {
  const t = useTranslations('work');
  return (
    <div className="work-columns">
      {workBySection(work.items, today).map(({ section, items }) => (
        <Section
          key={section}
          id={section}
          title={t(`sections.${section}`)}
          aside={t('count', { count: items.length })}
        >
          <WorkTable section={section} items={items.slice(0, maxShown)} today={today} names={names} />
          {items.length > maxShown && (
            <Disclosure summary={t('rest', { count: items.length - maxShown })}>
              <WorkTable section={section} items={items.slice(maxShown)} today={today} names={names} />
            </Disclosure>
          )}
        </Section>
      ))}
      {work.more.map(({ kind, count, href }) => (
        <Note key={kind}>
          {t.rich('more', { count, kind, list: (words) => <Link href={href}>{words}</Link> })}
        </Note>
      ))}
    </div>
  );
}

interface WorkTableProps extends Omit<WorkSectionsProps, 'work'> {
  section: WorkSection;
  items: readonly WorkItem[];
}

function WorkTable({ section, items, today, names }: WorkTableProps) {
  const t = useTranslations();
  const dated = section !== 'waiting';
  return (
    <Table
      caption={t(`work.sections.${section}`)}
      lines="beside"
      columns={[
        { label: t('work.columns.what') },
        { label: t('work.columns.act') },
        ...(dated ? [{ label: t('work.columns.due'), kept: true }, { label: t('work.columns.state') }] : []),
        { label: t('work.columns.group') },
      ]}
      rows={items.map((item) => ({
        key: item.key,
        cells: [
          <span key="what">
            <Link href={item.href}>{workTitle(item, names, t)}</Link>
            {item.of !== '' && <Meta>{item.of}</Meta>}
            {item.compartment !== 'joint' && <Badge>{t(`work.compartments.${item.compartment}`)}</Badge>}
          </span>,
          workAct(item, t),
          ...(dated ? dueCells(item, today) : []),
          item.groupCode === null ? t('agreements.charter') : names.group(item.groupCode),
        ],
      }))}
    />
  );
}

function dueCells({ dueOn, precision, kind }: WorkItem, today: CalendarDate) {
  if (dueOn === null) return ['', ''];
  const soon = kind === 'milestone' ? milestoneSoonDays : soonDays;
  return [
    dateWords({ on: dueOn, precision }, { month: 'short', weekday: true }),
    <DatedStateWord key="state" state={datedState({ dueOn, doneOn: null }, today, soon)} />,
  ];
}
