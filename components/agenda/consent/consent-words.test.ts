import { expect, it } from 'vitest';
import { agendaNames } from '@/components/agenda/item-title';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { calendarDate } from '@/lib/dates/calendar-date';
import { words } from '@/testing/words';
import { consentWords } from './consent-words';

const t = words();
const parties = [
  { code: 'AA', name: 'Aland' },
  { code: 'BB', name: 'Bland' },
];

const accepted = (answeredBy: string): ItemConsent => ({
  state: 'accepted',
  by: 'AA',
  putForwardOn: calendarDate('2026-11-23'),
  answeredBy,
  answeredOn: calendarDate('2026-11-25'),
  reason: '',
  deferredTo: null,
  wordings: [],
});

it.each([
  ['in its own wording', 'BB', 'Proposed by Aland, accepted by Bland on 25 November 2026.'],
  [
    'in the other side’s wording, which its own side accepted',
    'AA',
    'Proposed by Aland; the wording of Bland was accepted by Aland on 25 November 2026.',
  ],
])('an accepted item says who proposed it, %s, and who accepted it', (_, answeredBy, said) => {
  for (const order of [parties, parties.toReversed()]) {
    expect(consentWords(accepted(answeredBy), agendaNames([], order), t)).toBe(said);
  }
});
