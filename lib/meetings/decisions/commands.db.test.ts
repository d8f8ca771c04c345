import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { draftAgenda } from '@/lib/agenda/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { historyOf } from '@/lib/audit/queries';
import { decisionRows } from '@/lib/exports/record/queries';
import { wholeList } from '@/lib/formats/batches';
import { enterAction } from '@/lib/meetings/actions/commands';
import { recordOutcome } from '@/lib/meetings/outcomes/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { refusal } from '@/testing/refusals';
import { planFor } from '@/testing/work';
import { sayWhatBecame } from './commands';
import { readDecisionFilters } from './filters';
import { decisionById, decisionRegister } from './queries';

await testDatabase();
setTestClock('2026-11-23T09:00:00Z');

let people: Cast;
let charterMeeting: string;
let securityMeeting: string;
let energyMeeting: string;

const plan = (startsOn: string, group = '') => planFor(people.leyla, startsOn, group, 'UTC');
const decide = async (meeting: string, text: string) =>
  done(await recordOutcome(people.leyla, { kind: 'decision', meeting, item: '', text })).id;
const register = async (actor: Actor, params: Record<string, string> = {}) =>
  (await decisionRegister(actor, readDecisionFilters(params))).decisions;
const became = (actor: Actor, id: string, more: object = {}) =>
  sayWhatBecame(actor, {
    id,
    version: 1,
    state: 'carried_out',
    became: 'Note 14',
    becameOn: '2026-11-22',
    ...more,
  });

beforeAll(async () => {
  people = await charterWithCast();
  charterMeeting = await plan('2026-11-20');
  energyMeeting = await plan('2026-11-19', 'ENE');
  securityMeeting = await plan('2026-11-18', 'SEC');
});

let decision: string;
beforeEach(async () => {
  decision = await decide(energyMeeting, 'Meet in spring');
});

describe('what became of a decision', () => {
  test('is said by whoever concurs, with words and a day, and may be said anew', async () => {
    expect(await became(people.nigar, decision)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(await became(people.kamran, decision, { became: '' })).toMatchObject(refusal('became-required'));
    expect(await became(people.kamran, decision, { becameOn: '2026-11-18' })).toMatchObject(
      refusal('became-before-meeting'),
    );
    expect(await became(people.kamran, decision)).toMatchObject({ ok: true });
    expect(await decisionById(people.viewer, decision)).toMatchObject({
      state: 'carried_out',
      became: 'Note 14',
      becameOn: '2026-11-22',
      version: 2,
    });
    expect(await became(people.casey, decision, { state: 'dropped' })).toMatchObject({
      refusal: { kind: 'conflict', version: 2, theirs: { state: 'carried_out', became: 'Note 14' } },
    });
    const open = { version: 2, state: 'open', became: '', becameOn: '' };
    expect(await became(people.casey, decision, open)).toMatchObject({ ok: true });
    expect(await decisionById(people.viewer, decision)).toMatchObject({ state: 'open', becameOn: null });
    const history = await historyOf(people.viewer, { type: 'meeting', id: energyMeeting });
    expect(history.filter(({ type }) => type === 'decision.became')).toHaveLength(2);
  });

  test('of a restricted group is found on no path by outsiders, nor told to them', async () => {
    const guarded = await decide(securityMeeting, 'Guarded');
    expect(await became(people.kamran, guarded)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await decisionById(people.viewer, guarded)).toBeNull();
    const seen = async (actor: Actor) => [
      (await register(actor)).some(({ id }) => id === guarded),
      (await wholeList(decisionRows(actor, readDecisionFilters({})))).some(({ id }) => id === guarded),
    ];
    expect(await seen(people.viewer)).toEqual([false, false]);
    expect(await seen(people.morgan)).toEqual([true, true]);
    expect(await became(people.jordan, guarded)).toMatchObject({ ok: true });
    expect(await decisionById(people.morgan, guarded)).toMatchObject({ code: 'SEC 20261118/1' });
    const told = await historyOf(people.viewer, { type: 'meeting', id: securityMeeting });
    expect(told).toEqual([]);
  });
});

describe('the decision register', () => {
  test('shows number, state and actions, and is filtered', async () => {
    const id = await decide(charterMeeting, 'Meet in autumn');
    const action = { text: 'Propose a day', owner: 'AZ', dueOn: '2026-12-01', decision: id };
    done(await enterAction(people.leyla, { meeting: charterMeeting, ...action }));
    const [first] = await register(people.viewer, { meeting: charterMeeting });
    expect(first).toMatchObject({ code: '20261120/1', actions: [{ text: 'Propose a day' }] });
    done(await became(people.leyla, id));
    const ids = async (params: Record<string, string>) =>
      (await register(people.viewer, params)).map((each) => each.id);
    expect(await ids({ state: 'carried_out' })).toEqual([id]);
    expect(await ids({ group: 'ENE', state: 'open' })).toContain(decision);
    expect(await ids({ group: 'CON' })).toEqual([]);
  });

  test('gives its open decisions to the next agenda, once however often it is drafted', async () => {
    const next = await plan('2027-01-14', 'ENE');
    const drafted = async () => {
      done(await draftAgenda(people.leyla, { id: next }));
      const items = await agendaItems(people.leyla, next);
      const reasons = items.find(({ sourceKey }) => sourceKey === 'previous')?.reasons ?? [];
      return reasons.flatMap((each) =>
        each.kind === 'open-decisions' ? each.decisions.map(({ id }) => id) : [],
      );
    };
    const before = await drafted();
    expect(before).toContain(decision);
    expect(await drafted()).toEqual(before);
    done(await became(people.kamran, decision));
    expect(await drafted()).not.toContain(decision);
  });
});
