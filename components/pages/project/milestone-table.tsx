import { useTranslations } from 'next-intl';
import { ActualDate, BaselineDates } from '@/components/roadmap/milestone-dates';
import { MilestoneStateWord } from '@/components/roadmap/milestone-state';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Table } from '@/components/ui/table';
import { Meta, Note } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { milestoneTitleId } from '@/lib/roadmap/grid/grid-params';
import type { ProjectMilestone } from '@/lib/roadmap/milestones/project-milestone';
import { slipOf } from '@/lib/roadmap/slip-rule';

interface MilestoneTableProps {
  milestones: readonly ProjectMilestone[];
  today: CalendarDate;
  /** The number of Parties. */
  parties: number;
  /** The addresses of the project and of its group's roadmap; null for readers who may not edit. */
  addresses: { project: string; roadmap: string } | null;
}

/** The milestones of a project: agreed, forecast and actual dates, and the slip between them. */
export function MilestoneTable({ milestones, today, parties, addresses }: MilestoneTableProps) {
  const t = useTranslations('project.milestones');
  const dates = useTranslations('roadmap');
  const columns = ['milestone', 'baseline', 'forecast', 'slip', 'done', 'state'] as const;
  return (
    <>
      <Table
        caption={t('caption')}
        columns={[
          ...columns.map((column) => ({ label: t(column), words: column === 'milestone' })),
          ...(addresses ? [{ label: t('acts'), hiddenLabel: true }] : []),
        ]}
        rows={milestones.map((milestone) => ({
          key: milestone.id,
          id: `milestone-${milestone.id}`,
          cells: [
            <MilestoneName key="milestone" milestone={milestone} parties={parties} />,
            <BaselineDates key="baseline" milestone={milestone} t={dates} />,
            milestone.forecast && dateWords(milestone.forecast, { month: 'short' }),
            <Slip key="slip" milestone={milestone} />,
            <ActualDate key="done" milestone={milestone} />,
            <MilestoneStateWord key="state" state={milestoneState(milestone, today)} />,
            ...(addresses ? [<Acts key="acts" milestone={milestone} addresses={addresses} />] : []),
          ],
        }))}
      />
      {milestones.some(({ baselineOn }) => baselineOn !== null) && <Note>{t('slips.note')}</Note>}
    </>
  );
}

function MilestoneName({
  milestone: { number, title: milestone, responsible },
  parties,
}: {
  milestone: ProjectMilestone;
  parties: number;
}) {
  const t = useTranslations('project.milestones');
  return (
    <>
      <span className="milestone-number">{number}</span> {milestone}
      <Meta>{responsible === null ? t('all', { parties }) : <PartyChip code={responsible} />}</Meta>
    </>
  );
}

/** Days from the latest agreed date and, if different, from the first. */
function Slip({ milestone }: { milestone: ProjectMilestone }) {
  const t = useTranslations('project.milestones.slips');
  const { firstBaselineOn, baselineOn, forecast, actualOn } = milestone;
  const slip = slipOf({ firstBaselineOn, baselineOn, actualOn, forecastOn: forecast?.on ?? null });
  if (slip.fromLatest === null) return null;
  const latest = slip.fromLatest < 0 ? 'aheadOfLatest' : 'fromLatest';
  const again = slip.fromFirst !== null && firstBaselineOn !== baselineOn ? slip.fromFirst : null;
  const first = again !== null && again < 0 ? 'aheadOfFirst' : 'fromFirst';
  return (
    <>
      <span className={slip.fromLatest > 0 ? 'text-out' : undefined}>
        {t(latest, { days: Math.abs(slip.fromLatest) })}
      </span>
      {again !== null && <Meta>{t(first, { days: Math.abs(again) })}</Meta>}
    </>
  );
}

function Acts({
  milestone: { id, title: milestone, actualOn },
  addresses,
}: {
  milestone: ProjectMilestone;
  addresses: { project: string; roadmap: string };
}) {
  const t = useTranslations('project.milestones');
  return (
    <span className="milestone-acts print:hidden">
      {actualOn === null && (
        <Link
          href={`${addresses.project}?finish=${id}#finish`}
          aria-label={t('markDoneNamed', { title: milestone })}
        >
          {t('markDone')}
        </Link>
      )}
      <Link
        href={`${addresses.roadmap}?edit=${id}#${milestoneTitleId}`}
        aria-label={t('editNamed', { title: milestone })}
      >
        {t('edit')}
      </Link>
    </span>
  );
}
