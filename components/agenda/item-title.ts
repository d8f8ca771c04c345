import type { Translator } from '@/i18n/translator';
import type { ItemConsent, Wording } from '@/lib/agenda/consent/consent';
import { itemKind } from '@/lib/agenda/items/item-kind';

/** A translator of all messages. */
export type Words = Translator;

/** Names by code. */
export interface AgendaNames {
  /** The codes of the Parties, the reader's own first. */
  order: readonly string[];
  group: (code: string) => string;
  party: (code: string) => string;
}

/** Looks names up; an unknown code is returned as it is. */
export function agendaNames(
  groups: readonly { code: string; name: string }[],
  parties: readonly { code: string; name: string }[],
): AgendaNames {
  const nameIn = (list: readonly { code: string; name: string }[]) => (code: string) =>
    list.find((each) => each.code === code)?.name ?? code;
  return { order: parties.map(({ code }) => code), group: nameIn(groups), party: nameIn(parties) };
}

interface TitledItem {
  title: string | null;
  sourceKey: string;
  groupCode: string | null;
  consent?: { wordings: readonly Pick<Wording, 'party' | 'title'>[] } | null;
}

/** The title that was typed, or the default of the item's kind. An open one has both sides' in brackets. */
export function itemTitle(item: TitledItem, names: AgendaNames, t: Words): string {
  const wordings = wordingsInOrder(item.consent?.wordings ?? [], names);
  if (new Set(wordings.map(({ title }) => title)).size > 1) {
    return wordings
      .map(({ party, title }) => t('agenda.consent.inBrackets', { party: names.party(party), text: title }))
      .join(' ');
  }
  return item.title ?? kindTitle(item, names, t);
}

/** The note of an item. An open one has both sides' in brackets. */
export function itemNote(
  item: { note: string; consent?: Pick<ItemConsent, 'wordings'> | null },
  names: AgendaNames,
  t: Words,
): string {
  const wordings = wordingsInOrder(item.consent?.wordings ?? [], names);
  if (new Set(wordings.map(({ note }) => note)).size < 2) return item.note;
  return wordings
    .filter(({ note }) => note !== '')
    .map(({ party, note }) => t('agenda.consent.inBrackets', { party: names.party(party), text: note }))
    .join('\n');
}

/** The default title of an item. */
export function kindTitle(
  { sourceKey, groupCode }: { sourceKey: string; groupCode: string | null },
  names: AgendaNames,
  t: Words,
): string {
  return t(`agenda.items.${itemKind(sourceKey)}`, {
    group: groupCode === null ? '' : names.group(groupCode),
  });
}

/** The title that an item has while none is typed; null for one that somebody added, which has none. */
export function defaultTitle(
  item: { sourceKey: string; groupCode: string | null },
  names: AgendaNames,
  t: Words,
): string | null {
  return itemKind(item.sourceKey) === 'own' ? null : kindTitle(item, names, t);
}

/** Both sides' wordings of an open item, the reader's own first. */
export function wordingsInOrder<Of extends Pick<Wording, 'party'>>(
  wordings: readonly Of[],
  { order }: AgendaNames,
): Of[] {
  return order.flatMap((code) => wordings.filter(({ party }) => party === code));
}
