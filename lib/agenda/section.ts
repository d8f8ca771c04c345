/** The fixed order of a drafted agenda (docs/domain.md#the-agenda-drafts-itself). */
export const agendaSections = [
  'opening',
  'previous',
  'obligations',
  'group-reports',
  'decisions',
  'platforms',
  'next-meeting',
  'other-business',
] as const;

export type AgendaSection = (typeof agendaSections)[number];

/** Where an item stands that somebody added by hand: it has no place in the fixed order. */
export const ownSection = 'own';

/** How long each kind of item is given until somebody says otherwise, in minutes. */
export const defaultMinutes: Readonly<Record<AgendaSection | typeof ownSection, number>> = {
  opening: 10,
  previous: 10,
  obligations: 20,
  'group-reports': 20,
  decisions: 15,
  platforms: 10,
  'next-meeting': 5,
  'other-business': 10,
  own: 15,
};
