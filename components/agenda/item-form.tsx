import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { FoldedFields } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { type AgendaDay, standingDay } from '@/lib/agenda/clock-times';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { type ItemPurpose, purposes } from '@/lib/agenda/items/item-fields';
import { dayHeading } from './day-words';
import type { AgendaNames } from './item-title';

const formId = 'item';

/** The input that gets the focus when the form opens. */
export const itemTitleId = `${formId}-title`;

interface ItemFormProps {
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  /** The item to edit; without one the form adds a new item. */
  item?: {
    title: string | null;
    note: string;
    day: number;
    minutes: number;
    lead: string | null;
    presenter: string;
    purpose: ItemPurpose | null;
    consent: Pick<ItemConsent, 'state'> | null;
    /** Its default title; null if it has none. */
    ownTitle: string | null;
  };
  /** The meeting's days; the form asks for one if there are several. */
  days: readonly AgendaDay[];
  names: AgendaNames;
  back?: string;
}

/** An agenda item's title, length and note. */
export function ItemForm({ action, hidden, item, days, names, back }: ItemFormProps) {
  const words = useTranslations();
  const t = useTranslations('agenda.form');
  const f = useTranslations('agenda.fields');
  const a = useTranslations('agenda.attachments');
  const ownTitle = item?.ownTitle ?? null;
  return (
    <Form
      action={action}
      hidden={hidden}
      id={item ? formId : 'new-item'}
      submit={<SubmitButton tone={item ? 'main' : 'plain'}>{item ? t('save') : t('add')}</SubmitButton>}
      beside={
        back && (
          <ButtonLink href={back} tone="quiet">
            {t('cancel')}
          </ButtonLink>
        )
      }
    >
      <TextField
        name="title"
        label={t('title')}
        defaultValue={item?.title}
        required={ownTitle === null}
        {...(ownTitle !== null && { hint: t('titleHint', { title: ownTitle }) })}
      />
      <TextField
        name="minutes"
        label={t('minutes')}
        type="number"
        inputMode="numeric"
        size="short"
        defaultValue={item?.minutes ?? 15}
        required
      />
      {days.length > 1 && (
        <SelectField
          name="day"
          label={t('day')}
          choices={days.map((day) => ({ value: String(day.number), label: dayHeading(day, days, words) }))}
          defaultValue={String(standingDay(item?.day ?? 1, days))}
        />
      )}
      <TextArea
        name="note"
        label={t('note')}
        rows={3}
        defaultValue={item?.note}
        optional
        {...(!item && { hint: t('noteHint') })}
        {...(item?.consent?.state === 'own' && { hint: t('ownItemNoteHint') })}
      />
      {!item && <TextArea name="ownNote" label={a('ownNote')} hint={a('ownNoteAbout')} rows={2} optional />}
      <FoldedFields
        summary={f('fold')}
        names={['lead', 'presenter', 'purpose', 'kind']}
        untouched={{ kind: 'item' }}
      >
        <SelectField
          name="lead"
          label={f('lead')}
          blank={f('noLead')}
          choices={names.order.map((code) => ({ value: code, label: names.party(code) }))}
          defaultValue={item?.lead}
        />
        <TextField name="presenter" label={f('presenter')} defaultValue={item?.presenter} />
        <SelectField
          name="purpose"
          label={f('purpose')}
          blank={f('noPurpose')}
          choices={purposes.map((value) => ({ value, label: f(`purposes.${value}`) }))}
          defaultValue={item?.purpose}
        />
        {!item && (
          <SelectField
            name="kind"
            label={f('kind')}
            choices={(['item', 'break'] as const).map((value) => ({ value, label: f(`kinds.${value}`) }))}
          />
        )}
      </FoldedFields>
      {!item && <CheckboxField name="privately" label={t('privately')} />}
    </Form>
  );
}
