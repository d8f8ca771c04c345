import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxField, RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { type ActionSide, dispositions } from '@/lib/meetings/actions/action-side';
import { type OfferedOwners, OwnerFields } from './owner-fields';

interface Named {
  code: string;
  name: string;
}

interface WordsFieldsProps {
  parties: readonly Named[];
  /** Whom the form offers for each Party. */
  offered: (party: string) => OfferedOwners;
  action?: { text: string; owner: string | null; dueOn: CalendarDate; sides: readonly ActionSide[] };
}

function WordsFields({ parties, offered, action }: WordsFieldsProps) {
  const t = useTranslations('actions');
  const owners = [
    ...parties.map(({ code, name }) => ({ value: code, label: name })),
    { value: 'all', label: t('all', { parties: parties.length }) },
  ];
  return (
    <>
      <TextArea
        name="text"
        label={t('form.text')}
        hint={t('form.textHint')}
        rows={3}
        required
        defaultValue={action?.text}
      />
      <RadioGroup
        name="owner"
        label={t('form.owner')}
        choices={owners}
        defaultValue={action === undefined ? undefined : (action.owner ?? 'all')}
        inline
      />
      {parties.map((party) => (
        <OwnerFields
          key={party.code}
          party={party}
          offered={offered(party.code)}
          present={action?.sides.find(({ partyCode }) => partyCode === party.code)}
        />
      ))}
      <DateField name="dueOn" label={t('form.due')} required defaultValue={action?.dueOn} />
    </>
  );
}

interface EnterFormProps {
  action: FormAction;
  meetings: readonly { id: string; title: string; startsOn: CalendarDate; groupCode: string | null }[];
  /** The id of the preselected meeting, or null. */
  meeting: string | null;
  decisions: readonly {
    id: string;
    meetingId: string;
    number: number | null;
    series: string;
    text: string;
  }[];
  groups: readonly Named[];
  parties: readonly Named[];
  offered: WordsFieldsProps['offered'];
}

/** Enters an action that a meeting asked for. */
export function EnterActionForm(props: EnterFormProps) {
  const { action, meetings, meeting, decisions, groups, parties, offered } = props;
  const t = useTranslations('actions');
  return (
    <Form
      action={action}
      submit={t('enter.submit')}
      beside={
        <ButtonLink href={meeting ? `/meetings/${meeting}#actions` : '/actions'} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      }
    >
      <SelectField
        name="meeting"
        label={t('form.meeting')}
        blank={t('form.meetingBlank')}
        choices={meetings.map(({ id, title, startsOn }) => ({
          value: id,
          label: `${title}, ${dateWords(startsOn)}`,
        }))}
        defaultValue={meeting}
        required
      />
      {decisions.length > 0 && <DecisionField meetings={meetings} decisions={decisions} />}
      <WordsFields parties={parties} offered={offered} />
      <SelectField
        name="group"
        label={t('form.group')}
        hint={t('form.groupHint')}
        blank={t('form.groupBlank')}
        choices={groups.map(({ code, name }) => ({ value: code, label: name }))}
        optional
      />
    </Form>
  );
}

/** The decision that it carries out, of the chosen meeting. */
function DecisionField({ meetings, decisions }: Pick<EnterFormProps, 'meetings' | 'decisions'>) {
  const t = useTranslations('actions');
  const offered = meetings
    .map(({ id, title, startsOn }) => ({
      label: `${title}, ${dateWords(startsOn)}`,
      choices: decisions
        .filter(({ meetingId }) => meetingId === id)
        .map(({ id: value, number, series, text }) => ({
          value,
          label: `${t('decision', { number: number ?? 0, series: series || 'none' })}: ${text}`,
        })),
    }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <SelectField
      name="decision"
      label={t('form.decision')}
      blank={t('form.decisionBlank')}
      choices={offered}
      optional
    />
  );
}

interface ActionFormProps {
  action: FormAction;
  of: {
    id: string;
    version: number;
    text: string;
    owner: string | null;
    dueOn: CalendarDate;
    sides: readonly ActionSide[];
  };
}

/** Changes an open action. */
export function ChangeActionForm({
  action,
  of,
  parties,
  offered,
}: ActionFormProps & Pick<EnterFormProps, 'parties' | 'offered'>) {
  const t = useTranslations('actions');
  return (
    <Form
      action={action}
      hidden={{ id: of.id, version: of.version }}
      submit={t('form.save')}
      beside={
        <ButtonLink href={`/actions/${of.id}`} tone="quiet">
          {t('form.cancel')}
        </ButtonLink>
      }
    >
      <WordsFields parties={parties} offered={offered} action={of} />
    </Form>
  );
}

/** Closes an action with its kind, day and disposition. Only those who concur may drop it. */
export function CloseActionForm({
  action,
  of,
  today,
  mayDrop,
}: Omit<ActionFormProps, 'of'> & {
  of: { id: string; version: number };
  today: CalendarDate;
  mayDrop: boolean;
}) {
  const t = useTranslations('actions');
  const kinds = dispositions.filter((kind) => kind !== 'dropped' || mayDrop);
  return (
    <Form id="close" action={action} hidden={{ id: of.id, version: of.version }} submit={t('close.submit')}>
      <RadioGroup
        name="closedAs"
        label={t('close.as')}
        choices={kinds.map((kind) => ({
          value: kind,
          label: t(`dispositions.${kind}`),
          hint: t(`close.hints.${kind}`),
        }))}
        defaultValue="done"
      />
      <DateField name="closedOn" label={t('close.day')} required defaultValue={today} />
      <TextArea
        name="disposition"
        label={t('close.disposition')}
        hint={t('close.dispositionHint')}
        rows={2}
        required
      />
      {mayDrop && <CheckboxField name="agreed" label={t('close.agreed')} hint={t('close.agreedHint')} />}
    </Form>
  );
}
