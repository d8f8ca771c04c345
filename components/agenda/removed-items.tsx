import { useTranslations } from 'next-intl';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { Meta, Note } from '@/components/ui/text';
import { consentFault } from '@/lib/agenda/consent/consent-rule';
import type { ListedItem } from './agenda-list';
import { type AgendaNames, itemTitle } from './item-title';

interface RestoreProps {
  item: ListedItem;
  names: AgendaNames;
  /** The reader's Party. */
  party: string;
  /** Null for readers who may not work on the agenda, and while it is agreed. */
  restore: FormAction | null;
}

/** Puts a removed item back; to readers who may not, who may. */
function Restore({ item, names, party, restore }: RestoreProps) {
  const t = useTranslations();
  if (restore === null) return null;
  const { id, consent } = item;
  const facts = { state: consent?.state ?? null, by: consent?.by ?? null, removed: true };
  if (consentFault(facts, 'restore', party) !== null) {
    return (
      <Meta>{t('agenda.page.restoredBy', { party: codeInSentence(facts.by ?? '', names.party, t) })}</Meta>
    );
  }
  return (
    <Form
      action={restore}
      hidden={{ id }}
      submit={<SubmitButton tone="quiet">{t('agenda.page.restore')}</SubmitButton>}
      label={t('agenda.page.restoreItem', { item: itemTitle(item, names, t) })}
      layout="bare"
      id={`restore-${id}`}
    />
  );
}

/** The items that were removed from a meeting's agenda. */
export function RemovedItems({
  items,
  address,
  ...rest
}: Omit<RestoreProps, 'item'> & {
  items: readonly ListedItem[];
  /** The agenda's. */
  address: string;
}) {
  const t = useTranslations();
  if (items.length === 0) return null;
  return (
    <Disclosure summary={`${t('agenda.page.removed')} (${items.length})`} id="removed">
      <Note>{t('agenda.page.removedAbout')}</Note>
      <ul className="agenda-removed">
        {items.map((item) => (
          <li key={item.id}>
            <Link href={`${address}/${item.id}`}>{itemTitle(item, rest.names, t)}</Link>
            <Restore item={item} {...rest} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** On a removed item's own page: that it is removed, where that is recorded, and how it comes back. */
export function RemovedNotice({ meetingId, ...rest }: RestoreProps & { meetingId: string }) {
  const t = useTranslations('agenda.page');
  return (
    <Notice tone="soon">
      {t.rich('isRemoved', {
        history: (words) => <Link href={`/meetings/${meetingId}/history`}>{words}</Link>,
      })}
      <Restore {...rest} />
    </Notice>
  );
}
