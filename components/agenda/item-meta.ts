import type { ItemPurpose } from '@/lib/agenda/items/item-fields';
import type { AgendaNames, Words } from './item-title';

/** An item's length, lead, presenter and purpose in one line. */
export function itemMeta(
  item: { minutes: number; lead: string | null; presenter: string; purpose: ItemPurpose | null },
  names: AgendaNames,
  t: Words,
): string {
  const { minutes, lead, presenter, purpose } = item;
  return [
    t('agenda.page.minutes', { minutes }),
    ...(lead === null ? [] : [t('agenda.fields.leadIs', { party: names.party(lead) })]),
    ...(presenter === '' ? [] : [presenter]),
    ...(purpose === null ? [] : [t(`agenda.fields.purposes.${purpose}`)]),
  ].join(' · ');
}
