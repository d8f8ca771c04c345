import type { Translator } from '@/i18n/translator';
import { itemKind } from '@/lib/agenda/item-kind';

/** A translator of the whole catalogue: pages and route handlers have one each. */
export type Words = Translator;

/** Names by code, as the catalogue's sentences want them. */
export interface AgendaNames {
  group: (code: string) => string;
  party: (code: string) => string;
}

/** Looks names up; a code that is not known stands for itself. */
export function agendaNames(
  groups: readonly { code: string; name: string }[],
  parties: readonly { code: string; name: string }[],
): AgendaNames {
  const nameIn = (list: readonly { code: string; name: string }[]) => (code: string) =>
    list.find((each) => each.code === code)?.name ?? code;
  return { group: nameIn(groups), party: nameIn(parties) };
}

/** The title that somebody gave an item, or that of its kind. */
export function itemTitle(
  item: { title: string | null; sourceKey: string; groupCode: string | null },
  names: AgendaNames,
  t: Words,
): string {
  return item.title ?? kindTitle(item, names, t);
}

/** The title that an item has of itself. */
export function kindTitle(
  { sourceKey, groupCode }: { sourceKey: string; groupCode: string | null },
  names: AgendaNames,
  t: Words,
): string {
  return t(`agenda.items.${itemKind(sourceKey)}`, {
    group: groupCode === null ? '' : names.group(groupCode),
  });
}
