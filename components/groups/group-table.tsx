import { useTranslations } from 'next-intl';
import { DeliverableStatus } from '@/components/compliance/deliverable-status';
import { GroupStatus } from '@/components/compliance/group-verdict';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { Badge, Meta } from '@/components/ui/text';
import type { ThreeMonthLine } from '@/lib/compliance/three-month-rule';
import type { Stage } from '@/lib/projects/stage';

interface GroupTableProps {
  line: ThreeMonthLine;
  groups: readonly {
    code: string;
    slug: string;
    name: string;
    restricted: boolean;
    figures: { stages: readonly { stage: Stage; count: number }[] } | null;
  }[];
}

/** The working groups with verdict, list, roadmap and projects by stage. */
export function GroupTable({ line, groups }: GroupTableProps) {
  const t = useTranslations('groups');
  return (
    <Table
      caption={t('caption')}
      columns={[
        { label: t('group') },
        { label: t('verdict') },
        { label: t('list') },
        { label: t('roadmap') },
        { label: t('projects') },
      ]}
      rows={line.groups.map((verdict) => {
        const group = groups.find(({ code }) => code === verdict.groupCode);
        return {
          key: verdict.groupCode,
          cells: [
            <span key="name">
              <Link href={`/groups/${group?.slug ?? ''}`}>{group?.name ?? verdict.groupCode}</Link>{' '}
              {group?.restricted && <Badge>{t('restricted')}</Badge>}
            </span>,
            <GroupStatus key="verdict" verdict={verdict} />,
            <DeliverableStatus key="list" verdict={verdict.projectList} />,
            <DeliverableStatus key="roadmap" verdict={verdict.roadmap} />,
            <StageCounts key="stages" figures={group?.figures ?? null} />,
          ],
        };
      })}
    />
  );
}

function StageCounts({ figures }: { figures: GroupTableProps['groups'][number]['figures'] }) {
  const t = useTranslations('groups');
  const stages = useTranslations('projects.stages');
  if (figures === null) return <Meta>{t('forMembers')}</Meta>;
  if (figures.stages.length === 0) return t('noProjects');
  return figures.stages.map(({ stage, count }) => (
    <Meta key={stage}>
      {count} {stages(stage)}
    </Meta>
  ));
}
