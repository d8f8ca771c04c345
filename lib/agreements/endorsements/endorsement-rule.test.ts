import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import {
  agreementOnText,
  type Endorsement,
  endorsementsInForce,
  endorsingFault,
  voidedEndorsements,
} from './endorsement-rule';

const day = calendarDate('2027-01-10');
const later = calendarDate('2027-01-12');

const of = (party: string, act: Endorsement['act'], hash: string, voided = false, on = day): Endorsement => ({
  party,
  act,
  hash,
  day: on,
  enteredOn: on,
  instrument: null,
  voidedOn: voided ? later : null,
});

describe('a text is agreed', () => {
  it.each<[string, Endorsement[], string | null]>([
    ['by nobody', [], null],
    ['by one Party', [of('AA', 'agreed', 'x')], null],
    ['by both, on the later day', [of('AA', 'agreed', 'x'), of('BB', 'agreed', 'x', false, later)], later],
    ['by both on different texts', [of('AA', 'agreed', 'x'), of('BB', 'agreed', 'y')], null],
    ['by one that an edit voided', [of('AA', 'agreed', 'x', true), of('BB', 'agreed', 'x')], null],
    ['by one that only cleared it', [of('AA', 'cleared', 'x'), of('BB', 'agreed', 'x')], null],
  ])('%s', (_, endorsements, agreedOn) => {
    expect(agreementOnText(endorsements, 'x', ['AA', 'BB'])?.agreedOn ?? null).toBe(agreedOn);
  });
});

describe('a Party may', () => {
  const attempt = { party: 'AA', hash: 'x', read: 'x', clearedFirst: true };

  it.each<[string, Endorsement[], { act: Endorsement['act'] } & Partial<typeof attempt>, string | null]>([
    ['clear the text that it read', [], { act: 'cleared' }, null],
    ['not clear another', [], { act: 'cleared', read: 'y' }, 'text-changed'],
    ['not clear twice', [of('AA', 'cleared', 'x')], { act: 'cleared' }, 'endorsed-already'],
    ['clear again after an edit', [of('AA', 'cleared', 'w', true)], { act: 'cleared' }, null],
    ['not agree before it cleared', [of('BB', 'cleared', 'x')], { act: 'agreed' }, 'not-cleared'],
    ['agree once it cleared', [of('AA', 'cleared', 'x')], { act: 'agreed' }, null],
    ['agree at once where nothing is cleared', [], { act: 'agreed', clearedFirst: false }, null],
  ])('%s', (_, endorsements, change, fault) => {
    expect(endorsingFault(endorsements, { ...attempt, ...change })).toBe(fault);
  });
});

it('of several by one Party the first counts', () => {
  const both = [of('AA', 'agreed', 'x'), of('AA', 'agreed', 'x', false, later)];
  expect(endorsementsInForce(both, 'agreed', 'x')).toEqual([both[0]]);
});

it('the latest voided one is shown until the Party acts again', () => {
  const first = of('AA', 'cleared', 'v', true);
  const second = of('AA', 'cleared', 'w', true);
  expect(voidedEndorsements([first, second])).toEqual([second]);
  expect(voidedEndorsements([first, second, of('AA', 'cleared', 'x')])).toEqual([]);
});
