import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Meta } from '@/components/ui/text';
import type { AgendaDay } from '@/lib/agenda/clock-times';
import { type ConsentAct, consentFault } from '@/lib/agenda/consent/consent-rule';
import { ItemText, type ListedItem } from './agenda-list';
import { ItemForm } from './item-form';
import { itemMeta } from './item-meta';
import { type AgendaNames, defaultTitle } from './item-title';
import { Reason } from './reason';

interface ItemFactsProps {
  item: ListedItem & { removed: boolean };
  names: AgendaNames;
  days: readonly AgendaDay[];
  /** The side that the reader edits for; null if they may not. */
  edits: string | null;
  actions: { changeItemAction: FormAction; removeItemAction: FormAction };
}

/** An agenda item in full, and the form to edit it. */
export function ItemFacts({ item, names, days, edits, actions }: ItemFactsProps) {
  const t = useTranslations();
  const { id, version, consent } = item;
  const facts = { state: consent?.state ?? null, by: consent?.by ?? null, removed: item.removed };
  const may = (act: ConsentAct) => edits !== null && consentFault(facts, act, edits) === null;
  return (
    <>
      <ItemText item={item} names={names} />
      <Meta>{itemMeta(item, names, t)}</Meta>
      <ul className="agenda-reasons" aria-label={t('agenda.page.why')}>
        {item.reasons.map((reason) => (
          <Reason key={JSON.stringify(reason)} reason={reason} names={names} />
        ))}
      </ul>
      {may('edit') && (
        <Section id="edit" title={t('agenda.consent.edit')}>
          <ItemForm
            action={actions.changeItemAction}
            hidden={{ id, version }}
            names={names}
            days={days}
            item={{ ...item, ownTitle: defaultTitle(item, names, t) }}
          />
        </Section>
      )}
      {may('remove') && (
        <Form
          action={actions.removeItemAction}
          hidden={{ id }}
          submit={
            <SubmitButton tone="quiet">
              {t(consent?.state === 'put_forward' ? 'agenda.consent.withdraw' : 'agenda.consent.remove')}
            </SubmitButton>
          }
          layout="below"
          id="remove"
        />
      )}
    </>
  );
}
