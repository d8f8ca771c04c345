import { useTranslations } from 'next-intl';
import { DeliverableStatus } from '@/components/compliance/deliverable-status';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusWord } from '@/components/ui/status-word';
import { Table } from '@/components/ui/table';
import type { GroupVerdict, ThreeMonthLine } from '@/lib/compliance/three-month-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Precision } from '@/lib/dates/partial-date';
import type { Stage } from '@/lib/projects/stage';

/** What stands beside a group's verdict: null where the reader may not see below its name. */
export interface GroupRow {
  code: string;
  slug: string;
  name: string;
  restricted: boolean;
  figures: {
    projects: number;
    stages: readonly { stage: Stage; count: number }[];
    overdue: number;
    next: { projectId: string; step: string; dueOn: CalendarDate; precision: Precision } | null;
  } | null;
}

interface ListsSectionProps {
  line: ThreeMonthLine;
  rows: readonly GroupRow[];
  /** `?asOf=…` where the page does not look from today. */
  query: string;
  today: CalendarDate;
}

/** Provision IV.2 at a glance: the Charter's line, and a row for each group. */
export function ListsSection({ line, rows, query, today }: ListsSectionProps) {
  const t = useTranslations('overview.lists');
  const states = useTranslations('compliance.states');
  const verdicts = `/verdicts/project-lists-and-roadmaps${query}`;
  return (
    <Section
      id="lists"
      title={t('title')}
      aside={
        <>
          {t('aside', { date: dateWords(line.due.on, { weekday: true }) })} ·{' '}
          <Link href={verdicts}>{line.provision}</Link>
        </>
      }
    >
      <p className="lead">
        {!line.inForce && <StatusWord tone="none" word={states('not-in-force')} />}{' '}
        <LineSentence line={line} />
      </p>
      {line.groups.length > 0 && (
        <Table
          caption={t('caption')}
          columns={[
            { label: t('group') },
            { label: t('list') },
            { label: t('roadmap') },
            { label: t('projects'), wideOnly: true },
            { label: t('next') },
          ]}
          rows={line.groups.map((verdict) => groupCells(verdict, { line, rows, query, today }, t))}
        />
      )}
      <p className="note">
        {t('reading')} <Link href={verdicts}>{t('open')}</Link>
      </p>
    </Section>
  );
}

function groupCells(
  verdict: GroupVerdict,
  { rows, query, today }: ListsSectionProps,
  t: ReturnType<typeof useTranslations<'overview.lists'>>,
) {
  const group = rows.find(({ code }) => code === verdict.groupCode);
  const anchor = `/verdicts/project-lists-and-roadmaps${query}#${verdict.groupCode}`;
  return {
    key: verdict.groupCode,
    cells: [
      <span key="name">
        <Link href={`/groups/${group?.slug ?? ''}`}>{group?.name ?? verdict.groupCode}</Link>
        {group?.restricted && <span className="tag">{t('restricted')}</span>}
      </span>,
      <Link key="list" className="plain-link" href={anchor}>
        <DeliverableStatus verdict={verdict.projectList} />
      </Link>,
      <Link key="roadmap" className="plain-link" href={anchor}>
        <DeliverableStatus verdict={verdict.roadmap} />
      </Link>,
      <ProjectsCell key="projects" code={verdict.groupCode} figures={group?.figures ?? null} />,
      <NextStepCell key="next" code={verdict.groupCode} figures={group?.figures ?? null} today={today} />,
    ],
  };
}

/** What is still ahead, the nearest first: the groups' own page has every stage. */
const underWay: readonly Stage[] = ['active', 'proposed', 'candidate'];

/** How many projects it leads, and how many of them are under way or asked for. */
function ProjectsCell({ code, figures }: { code: string; figures: GroupRow['figures'] }) {
  const stages = useTranslations('projects.stages');
  if (figures === null) return '–';
  const counts = underWay.flatMap((under) =>
    figures.stages
      .filter(({ stage }) => stage === under)
      .map(({ count }) => `${count} ${stages(under).toLowerCase()}`),
  );
  return (
    <>
      <Link href={`/projects?${new URLSearchParams({ group: code })}`}>{figures.projects}</Link>
      {counts.length > 0 && <small className="small stage-counts">{counts.join(', ')}</small>}
    </>
  );
}

function NextStepCell({
  code,
  figures,
  today,
}: {
  code: string;
  figures: GroupRow['figures'];
  today: CalendarDate;
}) {
  const t = useTranslations('overview.lists');
  if (figures === null) return <small className="small">{t('forMembers')}</small>;
  const { next, overdue } = figures;
  return (
    <>
      {next === null ? (
        <small className="small">{t('noNext')}</small>
      ) : (
        <>
          <Link href={`/projects/${next.projectId}`}>{next.step}</Link>
          <small className="small">
            {next.dueOn === today
              ? t('dueToday')
              : dateWords(next.dueOn, { month: 'short', precision: next.precision })}
          </small>
        </>
      )}
      {overdue > 0 && (
        <small className="small">
          <Link href={`/deadlines?${new URLSearchParams({ group: code, kind: 'milestone', state: 'past' })}`}>
            {t('steps', { count: overdue })}
          </Link>
        </small>
      )}
    </>
  );
}

/** The Charter's line: how many groups have which verdict. Never one worst word. */
export function LineSentence({ line }: { line: ThreeMonthLine }) {
  const t = useTranslations('compliance.line');
  const deliverables = line.groups.flatMap(({ projectList, roadmap }) => [projectList, roadmap]);
  const { counts } = line;
  if (!line.inForce) return t('not-in-force');
  const settled = counts['settled-in-time'] + counts['settled-in-extension'] + counts['settled-late'];
  const count = (kind: string) => deliverables.filter(({ state }) => state.kind === kind).length;
  return (
    <>
      {t('settled', { settled, groups: line.groups.length, inTime: counts['settled-in-time'] })}{' '}
      {t('open', {
        outstanding: count('outstanding'),
        pending: count('pending'),
        deliverables: deliverables.length,
      })}
    </>
  );
}
