import { useTranslations } from 'next-intl';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { CheckboxField, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import { HiddenLabels } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Narrow } from '@/components/ui/page';
import { Table } from '@/components/ui/table';
import { DateField, TextField } from '@/components/ui/text-fields';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { ChainFields } from './chain-fields';

type Choices = readonly { id: string; name: string }[];

interface CallFormProps {
  action: FormAction;
  meetingId: string;
  /** Null for a further call, whose marking stands already. */
  marking: string | null;
  dueOn: CalendarDate | null;
  /** The people who may clear, with the suggested chain. */
  people: Choices;
  chain: readonly { personId: string | null; name: string }[];
  places: number;
  items: readonly {
    id: string;
    number: number | null;
    title: string;
    people: Choices;
    author: string | null;
  }[];
}

/** One form for all items of an agenda: a day and a chain for all, and an author for each. */
export function CallForm({ action, meetingId, marking, dueOn, people, chain, places, items }: CallFormProps) {
  const t = useTranslations('briefs.call');
  return (
    <Form
      action={action}
      hidden={{ meeting: meetingId }}
      submit={t('submit')}
      layout={marking === null ? 'folded' : 'wide'}
      label={t(marking === null ? 'further' : 'title')}
      id="call"
    >
      <Narrow>
        <div className="stack-block">
          <DateField name="dueOn" label={t('day')} hint={t('dayHint')} defaultValue={dueOn} required />
          {marking !== null && (
            <TextField
              name="marking"
              label={t('marking')}
              hint={t('markingHint')}
              defaultValue={marking}
              size="medium"
              optional
            />
          )}
          <ChainFields people={people} chain={chain} places={places} />
        </div>
      </Narrow>
      <h3>{t('items')}</h3>
      <Table
        caption={t('items')}
        columns={[
          { label: t('wanted'), words: true },
          { label: t('author') },
          { label: t('authorName') },
          { label: t('ownDay') },
        ]}
        rows={items.map((item, row) => ({ key: item.id, cells: itemCells(item, row, t) }))}
      />
    </Form>
  );
}

function itemCells(
  { id, number, title, people, author }: CallFormProps['items'][number],
  row: number,
  t: ReturnType<typeof useTranslations<'briefs.call'>>,
) {
  const field = (name: string) => `items.${row}.${name}`;
  return [
    <div key="wanted">
      <HiddenField name={field('item')} value={id} />
      <CheckboxField name={field('wanted')} label={numberedTitle(number, title)} defaultChecked />
    </div>,
    <HiddenLabels key="author">
      <SelectField
        name={field('person')}
        label={t('authorOf', { item: title })}
        blank={t('nobody')}
        choices={people.map((person) => ({ value: person.id, label: person.name }))}
        defaultValue={author}
      />
    </HiddenLabels>,
    <HiddenLabels key="name">
      <TextField name={field('name')} label={t('authorNameOf', { item: title })} />
    </HiddenLabels>,
    <HiddenLabels key="day">
      <DateField name={field('dueOn')} label={t('ownDayOf', { item: title })} />
    </HiddenLabels>,
  ];
}
