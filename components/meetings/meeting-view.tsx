import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { HistoryList } from '@/components/audit/history-list';
import { MeetingActions } from '@/components/meetings/actions/meeting-actions';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { isOpen } from '@/lib/agenda/policy';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { preparationSteps } from '@/lib/meetings/preparation-steps';
import { MeetingFacts } from './meeting-facts';
import { PlanHistory } from './plan-history';
import { Preparation } from './preparation';

interface MeetingViewProps extends ComponentProps<typeof MeetingFacts> {
  today: CalendarDate;
  mayPlan: boolean;
  plans: ComponentProps<typeof PlanHistory>['plans'];
  /** The preparation steps that are done. */
  done: readonly { step: string; doneOn: CalendarDate; note: string }[];
  /** Marks a step as done; null for readers who may not. */
  stepAction: FormAction | null;
  actions: ComponentProps<typeof MeetingActions>['actions'];
  /** The address to enter an action; null if the reader may not, or the meeting's day has not come. */
  enterAction: string | null;
  parties: ComponentProps<typeof MeetingActions>['parties'];
  /** Drafts the agenda and opens it. */
  draft: FormAction;
  /** The titles of the agenda's items, in order. */
  items: readonly { id: string; title: string }[];
  history: ComponentProps<typeof HistoryList>['entries'];
  /** The Charter's time zone. */
  timeZone: string;
}

/** A meeting's page below its title. */
export function MeetingView(props: MeetingViewProps) {
  const { meeting, host, record, verdict, daysOff, today, plans, history, timeZone } = props;
  const { actions, parties, enterAction } = props;
  const t = useTranslations('meetings.page');
  return (
    <>
      <MeetingFacts
        meeting={meeting}
        host={host}
        record={record}
        verdict={verdict}
        daysOff={daysOff}
        parties={parties}
      />
      <div className="section-gap">
        <AgendaSummary {...props} />
        <Section id="preparation" title={t('preparation')} aside={meeting.startsOn && t('preparationAside')}>
          {meeting.startsOn ? (
            <Countdown {...props} day={meeting.startsOn} />
          ) : (
            <p className="note">
              {t(meeting.state === 'cancelled' ? 'cancelledPreparation' : 'noPreparation')}
            </p>
          )}
        </Section>
        <MeetingActions today={today} actions={actions} parties={parties} enter={enterAction} />
        <Section id="plans" title={t('plans')}>
          <PlanHistory plans={plans} />
        </Section>
        <Section id="history" title={t('history')}>
          <HistoryList entries={history} timeZone={timeZone} />
        </Section>
      </div>
    </>
  );
}

function Countdown({ meeting, day, today, done, stepAction }: MeetingViewProps & { day: CalendarDate }) {
  const of = { on: day, held: meeting.state === 'held' };
  const steps = preparationSteps(of, today, new Map(done.map(({ step, doneOn }) => [step, doneOn])));
  const notes = new Map(done.map(({ step, note }) => [step, note]));
  return <Preparation meetingId={meeting.id} steps={steps} notes={notes} today={today} action={stepAction} />;
}

function AgendaSummary({ meeting, items, mayPlan, draft }: MeetingViewProps) {
  const mayDraft = mayPlan && isOpen(meeting);
  const t = useTranslations();
  const address = `/meetings/${meeting.id}/agenda`;
  return (
    <Section
      id="agenda"
      title={t('meetings.page.agenda')}
      aside={items.length > 0 && t('agenda.page.itemCount', { count: items.length })}
    >
      {items.length === 0 ? (
        <>
          <p className="lead">{t('meetings.page.agendaNone')}</p>
          {mayDraft ? (
            <Form
              action={draft}
              hidden={{ id: meeting.id }}
              submit={t('meetings.page.agendaDraft')}
              layout="bare"
              id="draft"
            />
          ) : (
            <p className="actions">
              <ButtonLink href={address}>{t('meetings.page.agendaOpen')}</ButtonLink>
            </p>
          )}
        </>
      ) : (
        <>
          <ol className="agenda-summary">
            {items.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
          <p className="actions">
            <ButtonLink href={address} tone="main">
              {t('meetings.page.agendaOpen')}
            </ButtonLink>
            <a className={buttonClass('plain')} href={`${address}.docx`} download>
              {t('agenda.page.download')}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}
