/** The sections of a drafted agenda in their fixed order (docs/domain.md#the-agenda-drafts-itself). */
export const agendaSections = [
  'opening',
  'previous',
  'obligations',
  'group-reports',
  'decisions',
  'deferred',
  'platforms',
  'next-meeting',
  'other-business',
] as const;

export type AgendaSection = (typeof agendaSections)[number];

/** The section of items that somebody added by hand. It has no place in the fixed order. */
export const ownSection = 'own';

/** The default length of an item in minutes, by section. */
export const defaultMinutes: Readonly<Record<AgendaSection | typeof ownSection, number>> = {
  opening: 10,
  previous: 10,
  obligations: 20,
  'group-reports': 20,
  decisions: 15,
  deferred: 15,
  platforms: 10,
  'next-meeting': 5,
  'other-business': 10,
  own: 15,
};
