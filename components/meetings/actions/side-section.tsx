import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { RadioGroup } from '@/components/ui/choice-fields';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { type ActionSide, sideStates } from '@/lib/meetings/actions/action-side';
import { SideStateWord } from './side-words';

interface SideSectionProps {
  side: ActionSide;
  party: { code: string; name: string };
  action: { id: string; version: number };
  today: CalendarDate;
  /** The form's action, if the reader may report for this side. */
  report: FormAction | null;
}

/** One side's part in an action: who acts, how far it is, what shows it, and the form to report. */
export function SideSection({ side, party, action, today, report }: SideSectionProps) {
  const all = useTranslations();
  const t = useTranslations('actions');
  return (
    <Section id={`side-${party.code}`} title={t('side.title', { party: partyInSentence(party, all) })}>
      <DefinitionList
        items={[
          { term: t('side.owner'), detail: side.name || t('side.nobody') },
          { term: t('side.state'), detail: <SideStateWord state={side.state} /> },
          { term: t('side.evidence'), detail: side.evidence },
          { term: t('side.reportedOn'), detail: side.reportedOn && dateWords(side.reportedOn) },
        ]}
      />
      {report && (
        <Form
          id={`report-${party.code}`}
          action={report}
          hidden={{ id: action.id, version: action.version, party: party.code }}
          submit={<SubmitButton tone="plain">{t('side.submit')}</SubmitButton>}
        >
          <RadioGroup
            name="state"
            label={t('side.state')}
            choices={sideStates.map((state) => ({ value: state, label: t(`sides.${state}`) }))}
            defaultValue={side.state}
            inline
          />
          <TextArea
            name="evidence"
            label={t('side.evidence')}
            hint={t('side.evidenceHint')}
            rows={2}
            optional
            defaultValue={side.evidence}
          />
          <DateField name="reportedOn" label={t('side.reportedOn')} required defaultValue={today} />
        </Form>
      )}
    </Section>
  );
}
