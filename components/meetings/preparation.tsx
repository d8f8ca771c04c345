import { useTranslations } from 'next-intl';
import { DatedStateWord } from '@/components/deadlines/dated-state-word';
import { useStepName } from '@/components/deadlines/step-name';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Actions } from '@/components/ui/page';
import { PartyChip } from '@/components/ui/party-chip';
import { StatusWord } from '@/components/ui/status-word';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Meta } from '@/components/ui/text';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { PreparationStep } from '@/lib/meetings/preparation-steps';

interface PreparationProps {
  meetingId: string;
  steps: readonly PreparationStep[];
  /** The notes on steps that are done, by key. */
  notes: ReadonlyMap<string, string>;
  /** Whom the reader's own side put on a step, by key. */
  assignees: ReadonlyMap<string, string>;
  /** The names of the Parties that have put their delegation forward. */
  naming: readonly string[];
  today: CalendarDate;
  /** Marks a step as done; null for readers who may not. */
  action: FormAction | null;
}

/** The preparation steps of a meeting, which those who work on it mark as done. */
export function Preparation({ meetingId, steps, notes, assignees, naming, today, action }: PreparationProps) {
  const t = useTranslations('meetings.page');
  const stepName = useStepName();
  return (
    <Table
      caption={t('preparationCaption')}
      lines="beside"
      columns={[
        { label: t('step') },
        { label: t('owner') },
        { label: t('due') },
        { label: t('when') },
        ...(action ? [{ label: t('stepActs'), hiddenLabel: true }] : []),
      ]}
      rows={steps.map((step) => ({
        key: step.key,
        id: `step-${step.key}`,
        cells: [
          <span key="step">
            {stepName(step)}
            {notes.get(step.key) && <Meta>{notes.get(step.key)}</Meta>}
          </span>,
          <StepOwner key="owner" owner={step.owner} assignee={assignees.get(step.key)} />,
          <StepDay key="on" step={step} />,
          <span key="state">
            <MilestoneStateWord step={step} />
            {step.key === 'delegations-named' && naming.length > 0 && (
              <Meta>{t('delegationOf', { parties: naming.join(', ') })}</Meta>
            )}
          </span>,
          ...(action
            ? [<StepActs key="acts" step={step} meetingId={meetingId} today={today} action={action} />]
            : []),
        ],
      }))}
    />
  );
}

function StepOwner({ owner, assignee }: { owner: string | null; assignee: string | undefined }) {
  const t = useTranslations('meetings.page');
  return (
    <span>
      {owner === null ? t('everySide') : <PartyChip code={owner} />}
      {assignee && <Meta>{t('assigned', { name: assignee })}</Meta>}
    </span>
  );
}

function StepDay({ step: { on, offset } }: { step: PreparationStep }) {
  const t = useTranslations('meetings.page');
  return (
    <span>
      {dateWords(on)}
      <Meta>{t('offset', { days: Math.abs(offset), when: offset < 0 ? 'before' : 'after' })}</Meta>
    </span>
  );
}

function MilestoneStateWord({ step: { state } }: { step: PreparationStep }) {
  const t = useTranslations('meetings.page');
  if (state.kind === 'lapsed') return <StatusWord tone="none" word={t('lapsed')} />;
  return <DatedStateWord state={state} />;
}

type StepActsProps = Pick<PreparationProps, 'meetingId' | 'today'> & {
  step: PreparationStep;
  action: FormAction;
};

function StepActs({ step, meetingId, today, action }: StepActsProps) {
  const t = useTranslations('meetings.page');
  const stepName = useStepName();
  const { key, state } = step;
  const done = state.kind === 'done' || state.kind === 'done-late';
  const href = `/meetings/${meetingId}/steps/${key}`;
  const named = { step: stepName(step) };
  return (
    <Actions>
      {!done && (
        <Form
          id={`done-${key}`}
          action={action}
          hidden={{ meeting: meetingId, step: key, doneOn: today }}
          submit={
            <SubmitButton tone="plain" small>
              {t('stepDone')}
            </SubmitButton>
          }
          label={t('stepDoneLabel', named)}
          layout="bare"
        />
      )}
      <Link href={href} aria-label={t(done ? 'stepChangeLabel' : 'stepOtherLabel', named)}>
        {t(done ? 'stepChange' : 'stepOther')}
      </Link>
    </Actions>
  );
}
