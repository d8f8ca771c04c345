import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/definition-list';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Badge } from '@/components/ui/text';
import type { Content, ContentOf, FrozenMilestone, ListedProject } from '@/lib/compliance/content';
import { dateWords } from '@/lib/dates/date-words';

interface ProposalContentProps {
  frozen: Content;
  meeting: { id: string; title: string } | null;
}

/** Whether agreed minutes made this content, so that nobody proposed it. */
export const isOfMinutes = ({ kind, content }: Content) =>
  kind === 'record_of_holding' && content.minutes !== undefined;

/** The frozen content of a proposal, by its kind. Agendas and minutes have their own pages. */
export function ProposalContent({ frozen, meeting }: ProposalContentProps) {
  switch (frozen.kind) {
    case 'project_list':
      return <ListContent content={frozen.content} />;
    case 'roadmap':
      return <RoadmapContent content={frozen.content} />;
    case 'extension':
      return <ExtensionContent content={frozen.content} />;
    case 'record_of_holding':
      return <HoldingContent content={frozen.content} meeting={meeting} />;
    case 'annulment':
    case 'correction':
      return <EndingContent content={frozen.content} />;
    default:
      return null;
  }
}

function ProjectLine({ project }: { project: ListedProject }) {
  return (
    <>
      <span className="code">{project.code}</span>{' '}
      <Link href={`/projects/${project.id}`}>{project.title}</Link>
    </>
  );
}

function ListContent({ content }: { content: ContentOf<'project_list'> }) {
  const t = useTranslations('agreements.content');
  if (content.projects.length === 0) return <p>{t('empty', { reason: content.emptyReason ?? '' })}</p>;
  return (
    <ul className="plain-lines">
      {content.projects.map((project) => (
        <li key={project.id}>
          <ProjectLine project={project} />
        </li>
      ))}
    </ul>
  );
}

function RoadmapContent({ content }: { content: ContentOf<'roadmap'> }) {
  const t = useTranslations('agreements.content');
  return (
    <Table
      caption={t('caption')}
      columns={[{ label: t('project') }, { label: t('milestones') }]}
      rows={content.projects.map((project) => ({
        key: project.id,
        cells: [
          <ProjectLine key="project" project={project} />,
          project.exemption === undefined ? (
            <MilestoneLines key="milestones" milestones={project.milestones} />
          ) : (
            t('exempt', { reason: project.exemption })
          ),
        ],
      }))}
    />
  );
}

/** Frozen milestones with date, name and the responsible Party. */
export function MilestoneLines({ milestones }: { milestones: readonly FrozenMilestone[] }) {
  const t = useTranslations('agreements.content');
  return (
    <ul className="plain-lines">
      {milestones.map(({ id, on, precision, step: milestone, responsible }) => (
        <li key={id}>
          {milestone}, {dateWords({ on, precision })} <Badge>{responsible ?? t('all')}</Badge>
        </li>
      ))}
    </ul>
  );
}

function ExtensionContent({ content }: { content: ContentOf<'extension'> }) {
  const t = useTranslations('agreements');
  return (
    <DefinitionList
      items={[
        {
          term: t('content.deliverables'),
          detail: content.deliverables.map((deliverable) => t(`deliverables.${deliverable}`)).join(', '),
        },
        { term: t('content.until'), detail: dateWords(content.until, { weekday: true }) },
      ]}
    />
  );
}

function HoldingContent({
  content,
  meeting,
}: {
  content: ContentOf<'record_of_holding'>;
  meeting: ProposalContentProps['meeting'];
}) {
  const t = useTranslations('agreements.content');
  return (
    <DefinitionList
      items={[
        {
          term: t('meeting'),
          detail: meeting && <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>,
        },
        { term: t('heldOn'), detail: dateWords(content.heldOn, { weekday: true }) },
        { term: t('place'), detail: content.place },
        {
          term: t('source'),
          detail: meeting && content.minutes !== undefined && (
            <Link href={`/meetings/${meeting.id}/minutes?revision=${content.minutes}`}>
              {t('minutes', { revision: String(content.minutes) })}
            </Link>
          ),
        },
      ]}
    />
  );
}

function EndingContent({ content }: { content: ContentOf<'annulment'> }) {
  const t = useTranslations('agreements.content');
  return (
    <DefinitionList
      items={[
        {
          term: t('target'),
          detail: <Link href={`/agreements/${content.targetId}`}>{t('targetLink')}</Link>,
        },
        { term: t('reason'), detail: content.reason },
      ]}
    />
  );
}
