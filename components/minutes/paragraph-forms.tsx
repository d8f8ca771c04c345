import { useTranslations } from 'next-intl';
import { partyInSentence } from '@/components/parties/party-in-sentence';
import { ButtonLink } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea } from '@/components/ui/text-fields';
import type { ShownParagraph } from '@/lib/agenda/minutes/minutes-sections';

interface Named {
  code: string;
  name: string;
}

interface ParagraphFormProps {
  action: FormAction;
  paragraph: ShownParagraph;
  /** Where "Cancel" leads. */
  back: string;
}

const of = ({ id, version }: ShownParagraph) => ({ id, version: version ?? 0 });

function Cancel({ back }: { back: string }) {
  const t = useTranslations('minutes.acts');
  return (
    <ButtonLink href={back} tone="quiet">
      {t('cancel')}
    </ButtonLink>
  );
}

/** Edits a paragraph's text. */
export function EditForm({ action, paragraph, back }: ParagraphFormProps) {
  const t = useTranslations('minutes.form');
  return (
    <Form action={action} hidden={of(paragraph)} submit={t('save')} beside={<Cancel back={back} />} id="edit">
      <TextArea name="text" label={t('text')} rows={5} defaultValue={paragraph.text} optional />
    </Form>
  );
}

/** Puts a paragraph in brackets with a side's wording, or changes one. */
export function BracketForm({
  action,
  paragraph,
  back,
  parties,
}: ParagraphFormProps & { parties: readonly Named[] }) {
  const t = useTranslations('minutes.form');
  const own = paragraph.wordings.find(({ party }) => party === parties[0]?.code)?.text;
  return (
    <Form
      action={action}
      hidden={{ ...of(paragraph), ...(parties.length === 1 ? { party: parties[0]?.code ?? '' } : {}) }}
      submit={paragraph.wordings.length === 0 ? t('bracketSubmit') : t('save')}
      beside={<Cancel back={back} />}
      id="bracket"
    >
      {parties.length > 1 && (
        <RadioGroup
          name="party"
          label={t('party')}
          choices={parties.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={parties[0]?.code}
          inline
        />
      )}
      <TextArea
        name="text"
        label={t('wording')}
        hint={t('wordingHint')}
        rows={5}
        defaultValue={own ?? paragraph.text}
        required
      />
    </Form>
  );
}

/** Closes a bracket by accepting a wording, or by another text. */
export function SettleForm({
  action,
  paragraph,
  back,
  parties,
}: ParagraphFormProps & { parties: readonly Named[] }) {
  const all = useTranslations();
  const t = useTranslations('minutes.form');
  return (
    <Form
      action={action}
      hidden={of(paragraph)}
      submit={t('settleSubmit')}
      beside={<Cancel back={back} />}
      id="settle"
    >
      <RadioGroup
        name="accept"
        label={t('accept')}
        choices={[
          ...parties.map(({ code, name }) => ({
            value: code,
            label: t('acceptOf', { party: partyInSentence({ code, name }, all) }),
          })),
          { value: 'third', label: t('third') },
        ]}
        defaultValue={parties[0]?.code}
      />
      <TextArea name="text" label={t('thirdText')} rows={4} optional />
    </Form>
  );
}

interface AddFormProps {
  action: FormAction;
  hidden: { meeting: string; item: string };
  back: string;
  parties: readonly Named[];
}

/** Adds what one side noted, or what the Parties agreed. */
export function AddForm({ action, hidden, back, parties }: AddFormProps) {
  const all = useTranslations();
  const t = useTranslations('minutes.form');
  return (
    <Form action={action} hidden={hidden} submit={t('addSubmit')} beside={<Cancel back={back} />} id="add">
      <RadioGroup
        name="by"
        label={t('by')}
        choices={[
          ...parties.map(({ code, name }) => ({
            value: code,
            label: t('bySide', { party: partyInSentence({ code, name }, all, 'start') }),
          })),
          { value: 'all', label: t('byAll') },
        ]}
        defaultValue={parties[0]?.code}
        inline
      />
      <TextArea name="text" label={t('text')} rows={5} required />
    </Form>
  );
}
