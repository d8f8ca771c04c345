/** What an item is about. The message catalogue has a default title for each kind. */
export const itemKinds = [
  'opening',
  'previous',
  'obligations',
  'group',
  'proposals',
  'extensions',
  'candidates',
  'undertakings',
  'deferred',
  'platforms',
  'next-meeting',
  'other-business',
  'own',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/**
 * The kind of the item with this key.
 * @example itemKind('decisions:candidates') // 'candidates'
 */
export function itemKind(sourceKey: string): ItemKind {
  const [head, tail] = sourceKey.split(':');
  const name = head === 'decisions' ? tail : head;
  return itemKinds.find((kind) => kind === name) ?? 'own';
}
