import { expect, test } from 'vitest';
import type { DraftSentence } from '@/lib/agenda/minutes/paragraphs/draft-sentence';
import { calendarDate } from '@/lib/dates/calendar-date';
import { words } from '@/testing/words';
import { draftWords } from './draft-words';
import { inPartyOrder } from './minutes-words';

const names = {
  order: ['AA', 'BB'],
  group: (code: string) => code,
  party: (code: string) => `Party ${code}`,
};
const t = words();
const say = draftWords(names, t);
const day = calendarDate('2027-01-28');
const due = calendarDate('2027-03-01');

test.each<[DraftSentence, string]>([
  [
    {
      kind: 'held',
      day,
      place: 'Sample House',
      times: [
        { place: 'Baku', on: day, from: '10:00', to: '13:00' },
        { place: 'Washington', on: calendarDate('2027-01-27'), from: '22:00', to: '01:00' },
      ],
    },
    'The meeting was held on 28 January 2027 in Sample House: 10:00–13:00 in Baku; 22:00–01:00 in Washington (27 January 2027).',
  ],
  [
    {
      kind: 'held',
      day,
      place: '',
      times: [{ place: 'Washington, D.C.', on: day, from: '10:00', to: '13:00' }],
    },
    'The meeting was held on 28 January 2027: 10:00–13:00 in Washington, D.C.',
  ],
  [
    {
      kind: 'delegation',
      party: 'AA',
      attended: true,
      people: [
        { name: 'A', title: 'Director', organisation: 'Office', head: true },
        { name: 'B', title: '', organisation: '', head: false },
      ],
    },
    'For Party AA attended: A (Director, Office), head of delegation; B.',
  ],
  [
    {
      kind: 'delegation',
      party: 'US',
      attended: false,
      people: [{ name: 'C', title: '', organisation: '', head: true }],
    },
    'Delegation of the Party US: C, head of delegation.',
  ],
  [
    { kind: 'decision', label: '1', on: day, text: 'To meet', state: 'carried_out', became: 'They met' },
    'Decision 1 of 28 January 2027, “To meet”: carried out. They met',
  ],
  [
    { kind: 'action', label: '2', text: 'Send it', owner: null, dueOn: due, closedOn: null, disposition: '' },
    'Action 2 “Send it” (all Parties, due 1 March 2027): open.',
  ],
  [
    {
      kind: 'action',
      label: '',
      text: 'Send it',
      owner: 'AA',
      dueOn: due,
      closedOn: due,
      disposition: 'Sent',
    },
    'Action “Send it” (Party AA, due 1 March 2027): closed on 1 March 2027. Sent',
  ],
  [
    { kind: 'next-planned', on: due, place: '', host: 'AA' },
    'The next meeting is planned for 1 March 2027, hosted by Party AA.',
  ],
  [
    { kind: 'next-due', on: due, host: 'BB' },
    'The next meeting is due by 1 March 2027. The next host in turn is Party BB.',
  ],
])('a draft says %#', (sentence, text) => {
  expect(say(sentence)).toBe(text);
});

test('each side reads its own delegation first', () => {
  const rows = [
    { kind: 'heading' as const, party: null },
    { kind: 'heading' as const, party: 'AA' },
    { kind: 'heading' as const, party: 'BB' },
  ];
  const order = (own: string[]) =>
    inPartyOrder(
      rows,
      own.map((code) => ({ code })),
    ).map(({ party }) => party);
  expect(order(['AA', 'BB'])).toEqual([null, 'AA', 'BB']);
  expect(order(['BB', 'AA'])).toEqual([null, 'BB', 'AA']);
});
