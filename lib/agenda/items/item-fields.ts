import { type ItemConsent, isOnAgenda } from '@/lib/agenda/consent/consent';

/** What an item asks of the meeting. */
export const purposes = ['information', 'discussion', 'decision'] as const;

export type ItemPurpose = (typeof purposes)[number];

/** The prefix of the source key of a break, which has a title and minutes but no number. */
export const breakKey = 'break';

/** Whether an item is a break. */
export const isBreak = ({ sourceKey }: { sourceKey: string }): boolean =>
  sourceKey.startsWith(`${breakKey}:`);

/** The numbers of a list of items; null for breaks. */
export function numbered(items: readonly { sourceKey: string }[]): (number | null)[] {
  let last = 0;
  return items.map((item) => {
    if (isBreak(item)) return null;
    last += 1;
    return last;
  });
}

/** The numbers that a meeting's items have on its agenda, by id. A break has none, nor has what stands on no agenda. */
export function agendaNumbers(
  items: readonly {
    id: string;
    sourceKey: string;
    removed: boolean;
    consent: Pick<ItemConsent, 'state'> | null;
  }[],
): ReadonlyMap<string, number> {
  const present = items.filter(isOnAgenda);
  const numbers = numbered(present);
  return new Map(
    present.flatMap(({ id }, index) => {
      const number = numbers[index] ?? null;
      return number === null ? [] : [[id, number] as const];
    }),
  );
}
