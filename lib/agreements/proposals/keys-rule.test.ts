import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import {
  agreementMode,
  agreementOf,
  earliestAgreedDay,
  type Instrument,
  type InstrumentKind,
  instrumentFinding,
  missingParties,
  newKey,
} from './keys-rule';

const day = calendarDate;
const parties = ['AZ', 'US'];
const today = day('2026-11-23');
const cites = (kind: InstrumentKind, on: string): Instrument => ({ kind, reference: 'No. 4', on: day(on) });

describe('a key’s day', () => {
  it('is today if no instrument is cited', () => {
    expect(newKey('AZ', null, [], today)).toMatchObject({ day: '2026-11-23', enteredOn: '2026-11-23' });
  });

  it('is that of the instrument that it cites, and its entry day is today', () => {
    const key = newKey('AZ', cites('note', '2026-04-28'), [], today);
    expect(key).toMatchObject({ day: '2026-04-28', enteredOn: '2026-11-23' });
  });

  it.each([
    ['meeting_decision', '2026-04-28'],
    ['signed_page', '2026-04-28'],
    ['note', '2026-11-23'],
    ['other', '2026-11-23'],
  ] as const)(
    'after a key that cites a %s is %s, because a joint instrument dates all keys',
    (kind, expected) => {
      const first = newKey('AZ', cites(kind, '2026-04-28'), [], day('2026-10-01'));
      expect(newKey('US', null, [first], today).day).toBe(expected);
    },
  );

  it('is that of its own instrument, whatever an earlier key cites', () => {
    const first = newKey('AZ', cites('signed_page', '2026-04-28'), [], today);
    expect(newKey('US', cites('note', '2026-05-02'), [first], today).day).toBe('2026-05-02');
  });
});

describe('an agreement', () => {
  const one = newKey('AZ', cites('note', '2026-04-28'), [], day('2026-10-01'));
  const other = newKey('US', cites('note', '2026-05-22'), [one], today);

  it('has the latest of the keys’ days, and the latest of their entry days', () => {
    expect(agreementOf([one, other], parties)).toEqual({ agreedOn: '2026-05-22', enteredOn: '2026-11-23' });
    expect(agreementOf([other, one], parties)).toEqual({ agreedOn: '2026-05-22', enteredOn: '2026-11-23' });
  });

  it.each([
    ['an act, then a signed page', [null, cites('signed_page', '2026-05-02')], '2026-05-02'],
    ['a signed page, then an act', [cites('signed_page', '2026-05-02'), null], '2026-05-02'],
    [
      'a signed page, then a note',
      [cites('signed_page', '2026-05-02'), cites('note', '2026-05-09')],
      '2026-05-02',
    ],
    [
      'a note, then a decision',
      [cites('note', '2026-05-09'), cites('meeting_decision', '2026-05-02')],
      '2026-05-02',
    ],
    [
      'two joint instruments',
      [cites('meeting_decision', '2026-05-02'), cites('signed_page', '2026-05-04')],
      '2026-05-04',
    ],
    ['two notes', [cites('note', '2026-05-09'), cites('note', '2026-05-02')], '2026-05-09'],
    ['an act and a note', [null, cites('note', '2026-05-02')], '2026-11-23'],
  ] as const)('by %s has the day of the joint instrument, if there is one', (_which, [az, us], expected) => {
    const first = newKey('AZ', az, [], today);
    const keys = [first, newKey('US', us, [first], today)];
    expect(agreementOf(keys, parties)).toEqual({ agreedOn: expected, enteredOn: '2026-11-23' });
    expect(earliestAgreedDay(keys, parties, today)).toBe(expected);
  });

  it('does not exist while a key is missing, because silence is never consent', () => {
    expect(agreementOf([], parties)).toBeNull();
    expect(agreementOf([one], parties)).toBeNull();
    expect(missingParties([one], parties)).toEqual(['US']);
  });

  it('is of today at the earliest while a key is missing, unless a joint instrument dates all keys', () => {
    expect(earliestAgreedDay([one], parties, today)).toBe('2026-11-23');
    const joint = newKey('AZ', cites('signed_page', '2026-04-28'), [], today);
    expect(earliestAgreedDay([joint], parties, today)).toBe('2026-04-28');
  });
});

describe('an instrument’s date', () => {
  it.each([
    ['2026-02-09', 'instrument-before-signing'],
    ['2026-02-10', null],
    ['2026-11-23', null],
    ['2026-11-24', 'instrument-after-today'],
  ])('%s: %s', (on, finding) => {
    expect(instrumentFinding(day(on), day('2026-02-10'), today)).toBe(finding);
  });
});

describe('the form for an agreement', () => {
  it.each([
    ['a coordinator whose Party alone has accounts', true, ['AZ'], { kind: 'record', parties: ['US'] }],
    [
      'a co-chair, who may not enter another Party’s key',
      false,
      ['AZ'],
      { kind: 'propose', because: 'coordinator-enters', parties: ['US'] },
    ],
    [
      'anybody, once the other Party has accounts and concurs itself',
      true,
      ['AZ', 'US'],
      { kind: 'propose', because: 'own-accounts', parties: ['US'] },
    ],
  ])('of %s opens in the right mode', (_who, coordinator, withAccounts, mode) => {
    expect(agreementMode('AZ', coordinator, parties, withAccounts)).toEqual(mode);
  });
});
