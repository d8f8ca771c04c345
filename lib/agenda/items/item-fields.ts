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
