/** What an item is about: each kind has its title in the catalogue, until somebody gives it another. */
export const itemKinds = [
  'opening',
  'previous',
  'obligations',
  'group',
  'proposals',
  'extensions',
  'candidates',
  'undertakings',
  'platforms',
  'next-meeting',
  'other-business',
  'own',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/** The kind that an item's stable key says: `group:ENE`, `decisions:candidates`, `own:…`, else its section. */
export function itemKind(sourceKey: string): ItemKind {
  const [head, tail] = sourceKey.split(':');
  const name = head === 'decisions' ? tail : head;
  return itemKinds.find((kind) => kind === name) ?? 'own';
}
