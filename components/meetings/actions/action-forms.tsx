import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextArea } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface Named {
  code: string;
  name: string;
}

interface WordsFieldsProps {
  parties: readonly Named[];
  action?: { text: string; owner: string | null; dueOn: CalendarDate };
}

function WordsFields({ parties, action }: WordsFieldsProps) {
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
      <DateField name="dueOn" label={t('form.due')} required defaultValue={action?.dueOn} />
    </>
  );
}

interface EnterFormProps {
  action: FormAction;
  meetings: readonly { id: string; title: string; startsOn: CalendarDate; groupCode: string | null }[];
  /** The id of the preselected meeting, or null. */
  meeting: string | null;
  groups: readonly Named[];
  parties: readonly Named[];
}

/** Enters an action that a meeting asked for. */
export function EnterActionForm({ action, meetings, meeting, groups, parties }: EnterFormProps) {
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
      <WordsFields parties={parties} />
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

interface ActionFormProps {
  action: FormAction;
  of: { id: string; version: number; text: string; owner: string | null; dueOn: CalendarDate };
}

/** Changes an open action. */
export function ChangeActionForm({ action, of, parties }: ActionFormProps & Pick<EnterFormProps, 'parties'>) {
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
      <WordsFields parties={parties} action={of} />
    </Form>
  );
}

/** Closes an action with its day and disposition. */
export function CloseActionForm({ action, of, today }: ActionFormProps & { today: CalendarDate }) {
  const t = useTranslations('actions.close');
  return (
    <Form id="close" action={action} hidden={{ id: of.id, version: of.version }} submit={t('submit')}>
      <DateField name="closedOn" label={t('day')} required defaultValue={today} />
      <TextArea name="disposition" label={t('disposition')} hint={t('dispositionHint')} rows={2} required />
    </Form>
  );
}
