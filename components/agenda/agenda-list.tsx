import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { Meta } from '@/components/ui/text';
import type { AgendaDay, ClockTime } from '@/lib/agenda/clock-times';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { type ConsentAct, consentFault } from '@/lib/agenda/consent/consent-rule';
import { type ItemPurpose, isBreak } from '@/lib/agenda/items/item-fields';
import type { ShownReason } from '@/lib/agenda/reason';
import { ConsentMark } from './consent/consent-mark';
import { Wordings } from './consent/wordings';
import { itemControl } from './item-control';
import { ItemForm, itemTitleId } from './item-form';
import { itemMeta } from './item-meta';
import { type AgendaNames, defaultTitle, itemTitle } from './item-title';
import { Reason } from './reason';

export interface ListedItem {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  title: string | null;
  note: string;
  /** Of the meeting, from 1. */
  day: number;
  minutes: number;
  lead: string | null;
  presenter: string;
  purpose: ItemPurpose | null;
  reasons: readonly ShownReason[];
  version: number;
  consent: ItemConsent | null;
}

/** The page's server actions, under their own names. */
export interface AgendaActions {
  draftAgendaAction: FormAction;
  changeItemAction: FormAction;
  moveItemAction: FormAction;
  removeItemAction: FormAction;
  restoreItemAction: FormAction;
  addItemAction: FormAction;
}

/** When an item begins, and whether anything stands above and below it. */
interface Place {
  time: ClockTime;
  fell: boolean;
  first: boolean;
  last: boolean;
}

interface AgendaListProps {
  /** `fell`: the meeting no longer has the item's own day. `first` and `last` are of the whole agenda. */
  items: readonly ({ item: ListedItem } & Place)[];
  /** The item that was just removed and its former position, where it can be restored. */
  gone: { item: ListedItem; place: number } | null;
  /** The meeting's days. */
  days: readonly AgendaDay[];
  names: AgendaNames;
  /** The address of the agenda. */
  address: string;
  /** The reader's Party, '' for readers of none. */
  party: string;
  /** The item whose form is open. */
  editing: string | null;
  /** Null for readers who may not edit it. */
  actions: AgendaActions | null;
}

/** The items of an agenda with their times and reasons, and with buttons for readers who may edit it. */
export function AgendaList({ items, gone, ...rest }: AgendaListProps) {
  const rows = items.map(({ item, ...place }) => (
    <AgendaItem key={item.id} {...rest} item={item} place={place} />
  ));
  if (gone && rest.actions) {
    const { item, place } = gone;
    const row = (
      <GoneItem key={item.id} item={item} names={rest.names} restore={rest.actions.restoreItemAction} />
    );
    rows.splice(place, 0, row);
  }
  return <ol className="agenda">{rows}</ol>;
}

/** Shown in the place of an item that was just removed, with a button to restore it. */
function GoneItem({
  item,
  names,
  restore,
}: Pick<AgendaItemProps, 'item' | 'names'> & { restore: FormAction }) {
  const t = useTranslations();
  const title = itemTitle(item, names, t);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-hair border-b bg-ok-wash px-4 py-3 print:hidden">
      <p className="m-0" role="status">
        {t('agenda.page.gone', { item: title })}
      </p>
      <Form
        action={restore}
        hidden={{ id: item.id }}
        submit={
          <SubmitButton tone="plain" id={itemControl('restore', item.id)}>
            {t('agenda.page.restore')}
          </SubmitButton>
        }
        label={t('agenda.page.restoreHere', { item: title })}
        layout="bare"
        id={`gone-${item.id}`}
      />
    </li>
  );
}

interface AgendaItemProps extends Omit<AgendaListProps, 'items' | 'gone'> {
  item: ListedItem;
  place: Place;
}

function AgendaItem({ item, place, days, names, address, party, editing, actions }: AgendaItemProps) {
  const t = useTranslations();
  const { time, fell, first, last } = place;
  const title = itemTitle(item, names, t);
  return (
    <li className="agenda-item" id={`item-${item.id}`} data-break={isBreak(item) || undefined}>
      <p>
        {time.from}
        {time.day > 0 && <Meta>{t('agenda.page.nextDay', { days: time.day })}</Meta>}
      </p>
      <div>
        <h3>
          <Link href={`${address}/${item.id}`}>{title}</Link>
        </h3>
        <Meta>{itemMeta(item, names, t)}</Meta>
        {fell && <Meta>{t('agenda.days.fell')}</Meta>}
        <ItemText item={item} names={names} />
        <ul className="agenda-reasons" aria-label={t('agenda.page.why')}>
          {item.reasons.map((reason) => (
            <Reason key={JSON.stringify(reason)} reason={reason} names={names} />
          ))}
        </ul>
        {actions && editing === item.id && (
          <div className="mt-4 border-hair border-t pt-3 print:hidden">
            <ItemForm
              action={actions.changeItemAction}
              hidden={{ id: item.id, version: item.version }}
              names={names}
              days={days}
              item={{ ...item, ownTitle: defaultTitle(item, names, t) }}
              back={`${address}#${itemControl('edit', item.id)}`}
            />
          </div>
        )}
      </div>
      {actions && editing !== item.id && (
        <ItemControls
          item={item}
          title={title}
          address={address}
          party={party}
          actions={actions}
          first={first}
          last={last}
        />
      )}
    </li>
  );
}

/** Where the item stands between the Parties, and its note or both wordings. */
export function ItemText({
  item,
  names,
}: {
  item: Pick<ListedItem, 'note' | 'consent'>;
  names: AgendaNames;
}) {
  const { note, consent } = item;
  return (
    <>
      {consent && <ConsentMark consent={consent} names={names} />}
      {consent && consent.wordings.length > 0 ? (
        <Wordings wordings={consent.wordings} names={names} />
      ) : (
        note !== '' && <p className="my-2 max-w-measure whitespace-pre-line">{note}</p>
      )}
    </>
  );
}

interface ItemControlsProps extends Pick<AgendaItemProps, 'item' | 'address' | 'party'> {
  first: boolean;
  last: boolean;
  title: string;
  actions: AgendaActions;
}

function ItemControls({ item, title, address, party, actions, first, last }: ItemControlsProps) {
  const t = useTranslations('agenda.page');
  const { id } = item;
  const act = (action: FormAction, kind: 'up' | 'down' | 'remove', label: string) => (
    <Form
      action={action}
      hidden={{ id, ...(kind === 'remove' ? {} : { direction: kind }) }}
      submit={
        <SubmitButton tone="quiet" id={itemControl(kind, id)}>
          {t(kind)}
        </SubmitButton>
      }
      label={label}
      layout="bare"
      id={`act-${kind}-${id}`}
    />
  );
  const facts = { state: item.consent?.state ?? null, by: item.consent?.by ?? null, removed: false };
  const may = (what: ConsentAct) => consentFault(facts, what, party) === null;
  return (
    <div className="agenda-controls">
      {!first && act(actions.moveItemAction, 'up', t('moveUp', { item: title }))}
      {!last && act(actions.moveItemAction, 'down', t('moveDown', { item: title }))}
      {may('edit') ? (
        <ButtonLink tone="quiet" id={itemControl('edit', id)} href={`${address}?edit=${id}#${itemTitleId}`}>
          {t('edit')}
          <span className="sr-only"> {title}</span>
        </ButtonLink>
      ) : (
        <ButtonLink tone="quiet" id={itemControl('edit', id)} href={`${address}/${id}`}>
          {t('answer')}
          <span className="sr-only"> {title}</span>
        </ButtonLink>
      )}
      {may('remove') && act(actions.removeItemAction, 'remove', t('removeItem', { item: title }))}
    </div>
  );
}
