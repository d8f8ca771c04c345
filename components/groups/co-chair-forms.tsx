import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FieldRow } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import type { CoChair } from '@/lib/groups/co-chairs/co-chair';
import { InstrumentOfFact } from './instrument-of-fact';

interface NamingProps {
  action: FormAction;
  group: { code: string };
  /** The Party's present co-chairs of the group. */
  present: readonly CoChair[];
}

interface NameFormProps extends NamingProps {
  people: readonly { id: string; name: string }[];
  today: CalendarDate;
}

/** Names one of the reader's own people as co-chair, which gives them the office. */
export function NameForm({ action, group, present, people, today }: NameFormProps) {
  const t = useTranslations('groups.coChairs.form');
  return (
    <Form action={action} id="name" hidden={{ group: group.code }} submit={t('name')}>
      <SelectField
        name="person"
        label={t('person')}
        hint={t('personHint')}
        blank={t('blank')}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <FieldRow>
        <DateField name="from" label={t('from')} defaultValue={today} required />
        <ReplacesField present={present} />
      </FieldRow>
    </Form>
  );
}

/** Enters a co-chair of a Party that takes part by instrument. */
export function EnterForm({
  action,
  group,
  present,
  party,
}: NamingProps & { party: { code: string; name: string } }) {
  const all = useTranslations();
  const t = useTranslations('groups.coChairs.form');
  return (
    <Form
      action={action}
      id={`enter-${party.code}`}
      hidden={{ group: group.code, party: party.code }}
      submit={t('enter', { party: partyInSentence(party, all) })}
    >
      <TextField name="name" label={t('fullName')} required />
      <TextField name="title" label={t('title')} hint={t('titleHint')} required />
      <FieldRow>
        <DateField name="from" label={t('from')} required />
        <ReplacesField present={present} />
      </FieldRow>
      <InstrumentOfFact required />
    </Form>
  );
}

/** Whose term ends when the new one begins; left out if there is nobody. */
function ReplacesField({ present }: Pick<NamingProps, 'present'>) {
  const t = useTranslations('groups.coChairs.form');
  const choices = present.flatMap(({ id, name }) => (id === null ? [] : [{ value: id, label: name }]));
  if (choices.length === 0) return null;
  return (
    <SelectField
      name="replaces"
      label={t('replaces')}
      blank={t('nobody')}
      choices={choices}
      defaultValue={choices.length === 1 ? choices[0]?.value : null}
    />
  );
}

interface EndFormProps {
  action: FormAction;
  id: string;
  back: string;
  /** The co-chair is of a Party that takes part by instrument, so the end cites one too. */
  byInstrument: boolean;
  today: CalendarDate;
}

/** Ends a co-chair's term as of a day. */
export function EndForm({ action, id, back, byInstrument, today }: EndFormProps) {
  const t = useTranslations('groups.coChairs.form');
  return (
    <Form
      action={action}
      hidden={{ id }}
      submit={t('end')}
      beside={
        <ButtonLink href={back} tone="quiet">
          {t('cancel')}
        </ButtonLink>
      }
    >
      <DateField name="to" label={t('to')} defaultValue={today} required />
      {byInstrument && <InstrumentOfFact required />}
    </Form>
  );
}
