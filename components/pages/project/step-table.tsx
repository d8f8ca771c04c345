import { useTranslations } from 'next-intl';
import { ActualDate, BaselineDates } from '@/components/roadmap/step-dates';
import { StepState } from '@/components/roadmap/step-state';
import { Link } from '@/components/ui/link';
import { PartyChip } from '@/components/ui/party-chip';
import { Table } from '@/components/ui/table';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { milestoneState } from '@/lib/projects/next-milestone/milestone-state';
import { stepTitleId } from '@/lib/roadmap/grid/asked';
import type { ProjectStep } from '@/lib/roadmap/milestones/project-step';
import { slipOf } from '@/lib/roadmap/slip-rule';

interface StepTableProps {
  steps: readonly ProjectStep[];
  today: CalendarDate;
  /** How many Parties there are. */
  parties: number;
  /** The addresses of the project and of its group's roadmap, for those who may write; null for readers. */
  addresses: { project: string; roadmap: string } | null;
}

/** The milestones of one project: what was agreed, what is expected, what happened, and how far they lie apart. */
export function StepTable({ steps, today, parties, addresses }: StepTableProps) {
  const t = useTranslations('project.milestones');
  const columns = ['step', 'baseline', 'forecast', 'slip', 'done', 'state'] as const;
  return (
    <>
      <Table
        caption={t('caption')}
        columns={[
          ...columns.map((column) => ({ label: t(column), words: column === 'step' })),
          ...(addresses ? [{ label: t('acts'), hiddenLabel: true }] : []),
        ]}
        rows={steps.map((step) => ({
          key: step.id,
          id: `milestone-${step.id}`,
          cells: [
            <StepName key="step" step={step} parties={parties} />,
            <BaselineDates key="baseline" step={step} />,
            step.forecast && dateWords(step.forecast, { month: 'short' }),
            <Slip key="slip" step={step} />,
            <ActualDate key="done" step={step} />,
            <StepState key="state" state={milestoneState(step, today)} />,
            ...(addresses ? [<Acts key="acts" step={step} addresses={addresses} />] : []),
          ],
        }))}
      />
      {steps.some(({ baselineOn }) => baselineOn !== null) && <p className="note">{t('slips.note')}</p>}
    </>
  );
}

function StepName({ step: { number, step, responsible }, parties }: { step: ProjectStep; parties: number }) {
  const t = useTranslations('project.milestones');
  return (
    <>
      <span className="step-number">{number}</span> {step}
      <small className="small">
        {responsible === null ? t('all', { parties }) : <PartyChip code={responsible} />}
      </small>
    </>
  );
}

/** Days from the latest agreed date; below them those from the first, where that was another. */
function Slip({ step }: { step: ProjectStep }) {
  const t = useTranslations('project.milestones.slips');
  const { firstBaselineOn, baselineOn, forecast, actualOn } = step;
  const slip = slipOf({ firstBaselineOn, baselineOn, actualOn, forecastOn: forecast?.on ?? null });
  if (slip.fromLatest === null) return null;
  const latest = slip.fromLatest < 0 ? 'aheadOfLatest' : 'fromLatest';
  const again = slip.fromFirst !== null && firstBaselineOn !== baselineOn ? slip.fromFirst : null;
  const first = again !== null && again < 0 ? 'aheadOfFirst' : 'fromFirst';
  return (
    <>
      <span className={slip.fromLatest > 0 ? 'over' : undefined}>
        {t(latest, { days: Math.abs(slip.fromLatest) })}
      </span>
      {again !== null && <small className="small">{t(first, { days: Math.abs(again) })}</small>}
    </>
  );
}

function Acts({
  step: { id, step, actualOn },
  addresses,
}: {
  step: ProjectStep;
  addresses: { project: string; roadmap: string };
}) {
  const t = useTranslations('project.milestones');
  return (
    <span className="step-acts no-print">
      {actualOn === null && (
        <Link href={`${addresses.project}?finish=${id}#finish`} aria-label={t('markDoneNamed', { step })}>
          {t('markDone')}
        </Link>
      )}
      <Link href={`${addresses.roadmap}?edit=${id}#${stepTitleId}`} aria-label={t('editNamed', { step })}>
        {t('edit')}
      </Link>
    </span>
  );
}
