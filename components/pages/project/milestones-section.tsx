import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { ProjectMilestone } from '@/lib/roadmap/milestones/project-milestone';
import { MilestoneTable } from './milestone-table';

interface MilestonesSectionProps {
  project: { id: string; group: { slug: string } };
  milestones: readonly ProjectMilestone[];
  today: CalendarDate;
  /** The number of Parties. */
  parties: number;
  mayWrite: boolean;
  /** Where the milestones of a merged project went; null for other projects. */
  moved: ReactNode;
  /** The form of the milestone that the address asks to mark as done. */
  children: ReactNode;
}

/** A project's milestones, with links to its group's roadmap. */
export function MilestonesSection(props: MilestonesSectionProps) {
  const { project, milestones, today, parties, mayWrite, moved, children } = props;
  const t = useTranslations('project.milestones');
  const addresses = { project: `/projects/${project.id}`, roadmap: `/groups/${project.group.slug}/roadmap` };
  const add = mayWrite && (
    <ButtonLink href={`/milestones/new?project=${project.id}`} small>
      {t('add')}
    </ButtonLink>
  );
  return (
    <Section
      id="milestones"
      title={t('title')}
      aside={
        <Link className="print:hidden" href={addresses.roadmap}>
          {t('roadmap')}
        </Link>
      }
    >
      {milestones.length === 0 ? (
        <NoMilestones moved={moved} add={add} />
      ) : (
        <MilestoneTable
          milestones={milestones}
          today={today}
          parties={parties}
          addresses={mayWrite ? addresses : null}
        />
      )}
      {children}
      {milestones.length > 0 && add && <div className="mt-3 print:hidden">{add}</div>}
    </Section>
  );
}

/** Shown without milestones: how to add one, or where those of a merged project went. */
function NoMilestones({ moved, add }: { moved: ReactNode; add: ReactNode }) {
  const t = useTranslations('project.milestones');
  const merge = useTranslations('merge.steps');
  if (moved) return <EmptyState title={merge('title')}>{moved}</EmptyState>;
  return (
    <EmptyState title={t('none')} actions={add}>
      {t('noneWords')}
    </EmptyState>
  );
}
