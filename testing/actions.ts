import type { Actor } from '@/lib/access/actor';
import { calendarDate } from '@/lib/dates/calendar-date';
import { enterAction } from '@/lib/meetings/actions/commands';
import { readActionFilters } from '@/lib/meetings/actions/filters';
import { actionMatrix } from '@/lib/meetings/actions/queries';
import { databaseWithCast } from './charter';
import { setTestClock } from './clock';
import { done } from './done';
import { planFor } from './work';

/** The day of `meetingsForActions`. */
export const today = calendarDate('2026-11-23');

/** An action as it is entered where a test does not care. */
export const actionWords = { text: 'Send the terms of reference', owner: 'AZ', dueOn: '2026-12-01' };

/** Enters an action of a meeting and gives its id. */
export const entered = async (actor: Actor, meeting: string, more: object = {}) =>
  done(await enterAction(actor, { meeting, ...actionWords, ...more })).id;

/** The actions that match the filters of an address. */
export const matrix = (actor: Actor, params: Record<string, string>) =>
  actionMatrix(actor, readActionFilters(params), today);

/**
 * Gives this test file the cast at 2026-11-23T09:00:00Z, with a Charter meeting of 20 November and one of Energy
 * of 19 November. Call it once at the top.
 */
export async function meetingsForActions() {
  setTestClock('2026-11-23T09:00:00Z');
  const people = await databaseWithCast();
  return {
    people,
    charterMeeting: await planFor(people.leyla, '2026-11-20', '', 'UTC'),
    energyMeeting: await planFor(people.casey, '2026-11-19', 'ENE', 'UTC'),
  };
}
