import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { Precision } from '@/lib/dates/partial-date';
import type { Stage } from '@/lib/projects/stage';

interface GroupFigures {
  projects: number;
  stages: readonly { stage: Stage; count: number }[];
  overdue: number;
  next: { projectId: string; title: string; dueOn: CalendarDate; precision: Precision } | null;
}

interface GroupsSectionProps {
  /** `figures` is null if the reader may not enter the group. */
  groups: readonly { code: string; slug: string; name: string; figures: GroupFigures | null }[];
  today: CalendarDate;
}

/** Present work first, then future work, then the rest. */
const inOrder: readonly Stage[] = ['active', 'proposed', 'candidate', 'completed', 'suspended', 'withdrawn'];

/** The projects of each group: how many by stage, overdue milestones, and the next one, today included. */
export function GroupsSection({ groups, today }: GroupsSectionProps) {
  const t = useTranslations('overview.groups');
  return (
    <Section id="groups" title={t('title')}>
      <Table
        caption={t('caption')}
        columns={[
          { label: t('group') },
          { label: t('projects'), numeric: true },
          { label: t('stages') },
          { label: t('overdue'), numeric: true },
          { label: t('next') },
        ]}
        rows={groups.map(({ code, slug, name, figures }) => ({
          key: code,
          cells: [
            <Link key="name" href={`/groups/${slug}`}>
              {name}
            </Link>,
            ...(figures === null
              ? [
                  '–',
                  <Meta key="closed" inline>
                    {t('forMembers')}
                  </Meta>,
                  '–',
                  '–',
                ]
              : [
                  <Link key="projects" href={`/projects?${new URLSearchParams({ group: code })}`}>
                    {figures.projects}
                  </Link>,
                  <Stages key="stages" stages={figures.stages} />,
                  <Overdue key="overdue" code={code} count={figures.overdue} />,
                  <NextMilestone key="next" next={figures.next} today={today} />,
                ]),
          ],
        }))}
      />
    </Section>
  );
}

function Stages({ stages }: Pick<GroupFigures, 'stages'>) {
  const t = useTranslations('overview.groups');
  const counts = inOrder.flatMap((stage) =>
    stages
      .filter((each) => each.stage === stage)
      .map(({ count }) => t('stageCount', { count: String(count), stage })),
  );
  return <Meta inline>{counts.join(', ')}</Meta>;
}

function Overdue({ code, count }: { code: string; count: number }) {
  if (count === 0) return '–';
  const past = new URLSearchParams({ group: code, kind: 'milestone', state: 'past' });
  return <Link href={`/deadlines?${past}`}>{count}</Link>;
}

function NextMilestone({ next, today }: Pick<GroupFigures, 'next'> & Pick<GroupsSectionProps, 'today'>) {
  const t = useTranslations('overview.groups');
  if (next === null) return <Meta inline>{t('noNext')}</Meta>;
  const { projectId, title, dueOn: on, precision } = next;
  return (
    <>
      <Link href={`/projects/${projectId}`}>{title}</Link>{' '}
      <Meta inline>{on === today ? t('dueToday') : dateWords({ on, precision }, { month: 'short' })}</Meta>
    </>
  );
}
