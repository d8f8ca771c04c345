import type { Translator } from '@/i18n/translator';
import { itemKind } from '@/lib/agenda/items/item-kind';

/** A translator of all messages. */
export type Words = Translator;

/** Names by code. */
export interface AgendaNames {
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
  return { group: nameIn(groups), party: nameIn(parties) };
}

/** The title that was typed, or the default of the item's kind. */
export function itemTitle(
  item: { title: string | null; sourceKey: string; groupCode: string | null },
  names: AgendaNames,
  t: Words,
): string {
  return item.title ?? kindTitle(item, names, t);
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
