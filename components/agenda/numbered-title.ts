/** The title of an item with its number on the agenda; a break has none. */
export function numberedTitle(number: number | null, title: string): string {
  return number === null ? title : `${number}. ${title}`;
}
