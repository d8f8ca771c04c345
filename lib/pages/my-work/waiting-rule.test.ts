import { describe, expect, it } from 'vitest';
import { answerWaits, wantedFrom } from './waiting-rule';

const parties = ['AA', 'BB'];
const gave = (party: string, act: 'cleared' | 'agreed', voidedOn: string | null = null) => ({
  party,
  act,
  voidedOn,
});

describe('minutes wait for AA', () => {
  it.each<[string, ReturnType<typeof gave>[], 'clear' | 'agree' | null]>([
    ['not while nobody cleared them', [], null],
    ['to clear once BB has', [gave('BB', 'cleared')], 'clear'],
    ['not if an edit voided that', [gave('BB', 'cleared', '2027-01-01')], null],
    ['not while only AA cleared', [gave('AA', 'cleared')], null],
    ['to agree once both cleared', [gave('AA', 'cleared'), gave('BB', 'cleared')], 'agree'],
    ['not once AA agreed', [gave('AA', 'cleared'), gave('BB', 'cleared'), gave('AA', 'agreed')], null],
    ['to clear anew after an edit', [gave('AA', 'cleared', '2027-01-01'), gave('BB', 'cleared')], 'clear'],
  ])('%s', (_, given, wanted) => {
    expect(wantedFrom('AA', given, { parties, clearedFirst: true })).toBe(wanted);
  });
});

describe('an agenda waits for AA', () => {
  it.each<[string, ReturnType<typeof gave>[], 'agree' | null]>([
    ['not while nobody agreed', [], null],
    ['to agree once BB did', [gave('BB', 'agreed')], 'agree'],
    ['not once both did', [gave('BB', 'agreed'), gave('AA', 'agreed')], null],
    ['not if an edit voided BB’s key', [gave('BB', 'agreed', '2027-01-01')], null],
  ])('%s', (_, given, wanted) => {
    expect(wantedFrom('AA', given, { parties, clearedFirst: false })).toBe(wanted);
  });
});

describe('an agenda item waits for the answer of AA', () => {
  it.each([
    ['if BB put it forward', { consent: 'put_forward', proposedBy: 'BB', answeredBy: null }, true],
    ['not if AA did', { consent: 'put_forward', proposedBy: 'AA', answeredBy: null }, false],
    ['if BB worded it otherwise', { consent: 'bracketed', proposedBy: 'AA', answeredBy: 'BB' }, true],
    ['not if AA did', { consent: 'bracketed', proposedBy: 'BB', answeredBy: 'AA' }, false],
    ['not once it is accepted', { consent: 'accepted', proposedBy: 'BB', answeredBy: 'AA' }, false],
    ['not if it is joint', { consent: null, proposedBy: null, answeredBy: null }, false],
  ])('%s', (_, item, waits) => {
    expect(answerWaits('AA', item)).toBe(waits);
  });
});
