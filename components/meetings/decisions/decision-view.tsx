import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Meta, Note, Prose } from '@/components/ui/text';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { decisionStates, type RegisteredDecision } from '@/lib/meetings/decisions/decision';
import { DecisionStateWords } from './decision-table';

interface DecisionViewProps {
  decision: RegisteredDecision;
  today: CalendarDate;
  /** The form's action, if the reader may say what became of it. */
  became: FormAction | null;
}

/** A decision's page below its title: its text, what became of it, and its actions. */
export function DecisionView({ decision, today, became }: DecisionViewProps) {
  const t = useTranslations('decisions');
  const { meeting, group, actions } = decision;
  return (
    <>
      <Prose>{decision.text}</Prose>
      <DefinitionList
        items={[
          { term: t('columns.state'), detail: <DecisionStateWords decision={decision} /> },
          {
            term: t('columns.meeting'),
            detail: (
              <>
                <Link href={`/meetings/${meeting.id}`}>{meeting.title}</Link>
                {meeting.startsOn && <Meta>{dateWords(meeting.startsOn)}</Meta>}
              </>
            ),
          },
          { term: t('filter.group'), detail: group?.name },
        ]}
      />
      <div className="mt-section">
        <Section id="actions" title={t('columns.actions')}>
          {actions.length === 0 ? (
            <Note>{t('noActions')}</Note>
          ) : (
            <DefinitionList
              items={actions.map(({ id, text, dueOn, closedOn }) => ({
                key: id,
                term: <Link href={`/actions/${id}`}>{text}</Link>,
                detail: closedOn
                  ? t('closed', { date: dateWords(closedOn, { month: 'short' }) })
                  : t('due', { date: dateWords(dueOn, { month: 'short' }) }),
              }))}
              layout="ledger"
            />
          )}
        </Section>
        {became && (
          <Section id="became" title={t('became.title')}>
            <Form
              id="became"
              action={became}
              hidden={{ id: decision.id, version: decision.version }}
              submit={t('became.submit')}
            >
              <RadioGroup
                name="state"
                label={t('columns.state')}
                choices={decisionStates.map((value) => ({ value, label: t(`states.${value}`) }))}
                defaultValue={decision.state}
                inline
              />
              <TextArea
                name="became"
                label={t('became.words')}
                hint={t('became.wordsHint')}
                rows={2}
                optional
                defaultValue={decision.became}
              />
              <DateField name="becameOn" label={t('became.day')} defaultValue={decision.becameOn ?? today} />
            </Form>
          </Section>
        )}
      </div>
    </>
  );
}
