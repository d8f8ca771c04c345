import { useTranslations } from 'next-intl';
import { itemMeta } from '@/components/agenda/item-meta';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead, Meta } from '@/components/ui/text';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { type ConsentAct, consentFault, othersWording } from '@/lib/agenda/consent/consent-rule';
import type { ItemPurpose } from '@/lib/agenda/items/item-fields';
import { Wordings } from './wordings';

export interface ConsentActions {
  putForwardAction: FormAction;
  answerAction: FormAction;
  bracketAction: FormAction;
  takeAction: FormAction;
}

interface AnswerFormsProps {
  item: {
    id: string;
    version: number;
    sourceKey: string;
    groupCode: string | null;
    title: string | null;
    note: string;
    minutes: number;
    removed: boolean;
    lead: string | null;
    presenter: string;
    purpose: ItemPurpose | null;
    consent: ItemConsent;
  };
  /** The side that answers, and whether it is the reader's own. */
  party: string;
  own: boolean;
  /** The meetings that the item may be deferred to. */
  targets: readonly { id: string; label: string }[];
  names: AgendaNames;
  actions: ConsentActions;
}

/** What one side may do with an item: put it forward, answer it, or close its bracket. */
export function AnswerForms(props: AnswerFormsProps) {
  const { item, party, own, names, actions } = props;
  const all = useTranslations();
  const t = useTranslations('agenda.consent');
  const may = (act: ConsentAct) =>
    consentFault({ ...item.consent, removed: item.removed }, act, party) === null;
  const acts = (['put-forward', 'accept', 'take', 'bracket', 'decline', 'defer'] as const).filter(may);
  if (acts.length === 0) return null;
  const hidden = { id: item.id, version: item.version, party };
  const title = own ? t('act') : t('actFor', { party: codeInSentence(party, names.party, all) });
  const other = othersWording(item.consent.wordings, party);
  return (
    <Section id={`answer-${party}`} title={title}>
      <div className="space-y-4">
        {acts.includes('put-forward') && (
          <>
            <Lead>{t('forwardAbout')}</Lead>
            <ForwardedText item={item} names={names} />
            <Form
              action={actions.putForwardAction}
              hidden={{ id: item.id, version: item.version }}
              submit={t('forward')}
              layout="below"
              id="forward"
            />
          </>
        )}
        {!own && (
          <Lead>{t('byInstrument', { party: codeInSentence(party, names.party, all, 'start') })}</Lead>
        )}
        {acts.includes('take') && other !== null && (
          <Form
            action={actions.takeAction}
            hidden={hidden}
            submit={t('take', { party: codeInSentence(other.party, names.party, all) })}
            layout="below"
            id={`take-${party}`}
          />
        )}
        {answers.some((answer) => acts.includes(answer)) && (
          <AnswerForm
            {...props}
            hidden={hidden}
            answers={answers.filter((answer) => acts.includes(answer))}
          />
        )}
        {acts.includes('bracket') && <BracketForm {...props} hidden={hidden} />}
      </div>
    </Section>
  );
}

/** What the other side will read of an item that is put forward. */
function ForwardedText({ item, names }: Pick<AnswerFormsProps, 'item' | 'names'>) {
  const t = useTranslations();
  const { note, consent } = item;
  return (
    <div>
      <Wordings wordings={[{ party: consent.by, title: itemTitle(item, names, t), note }]} names={names} />
      <Meta>{itemMeta(item, names, t)}</Meta>
    </div>
  );
}

const answers = ['accept', 'decline', 'defer'] as const;
type Answer = (typeof answers)[number];

interface HiddenProps {
  hidden: Readonly<Record<string, string | number>>;
}

/** The answers that the side may give; a single one is a button. */
function AnswerForm({
  item,
  party,
  targets,
  actions,
  hidden,
  answers: possible,
}: AnswerFormsProps & HiddenProps & { answers: readonly Answer[] }) {
  const t = useTranslations('agenda.consent');
  if (item.consent.state === 'declined') {
    return (
      <Form
        action={actions.answerAction}
        hidden={{ ...hidden, answer: 'accept', reason: '' }}
        submit={t('acceptAfterAll')}
        layout="below"
        id={`accept-${party}`}
      />
    );
  }
  return (
    <Form action={actions.answerAction} hidden={hidden} submit={t('answer')} id={`answer-${party}`}>
      <RadioGroup
        name="answer"
        label={t('answerLabel')}
        choices={possible.map((value) => ({ value, label: t(value) }))}
      />
      <TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} />
      {possible.includes('defer') && (
        <SelectField
          name="deferredTo"
          label={t('deferTo')}
          hint={t('deferHint')}
          blank={t('deferNext')}
          choices={targets.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
    </Form>
  );
}

function BracketForm({ item, party, actions, hidden }: AnswerFormsProps & HiddenProps) {
  const t = useTranslations('agenda.consent');
  const own = item.consent.wordings.find((wording) => wording.party === party);
  return (
    <>
      <h3 className="mt-head mb-3">{t(own ? 'reword' : 'bracket')}</h3>
      <Form
        action={actions.bracketAction}
        hidden={hidden}
        submit={<SubmitButton tone="plain">{t(own ? 'rewordSubmit' : 'bracketSubmit')}</SubmitButton>}
        id={`bracket-${party}`}
      >
        <TextField name="title" label={t('title')} defaultValue={own?.title ?? item.title} required />
        <TextArea name="note" label={t('note')} rows={3} defaultValue={own?.note ?? item.note} optional />
        {!own && <TextArea name="reason" label={t('bracketReason')} rows={2} optional />}
      </Form>
    </>
  );
}
