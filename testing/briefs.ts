import type { Actor } from '@/lib/access/actor';
import { callForBriefs } from '@/lib/agenda/briefs/calling/commands';
import { handInBrief, writeBrief } from '@/lib/agenda/briefs/commands';
import { briefPage } from '@/lib/agenda/briefs/queries';
import { draftAgenda } from '@/lib/agenda/commands';
import { agendaItems } from '@/lib/agenda/queries';
import { planMeeting } from '@/lib/meetings/commands';
import type { Cast } from './cast';
import { done } from './done';

const blank = {
  background: '',
  objective: '',
  arguments: '',
  theirPosition: '',
  concessions: '',
  pressLine: '',
};

/** The parts of a brief: a background and nothing else. */
export const shortBrief = { ...blank, background: 'B' };

/**
 * Leyla calls for Nigar's brief on Energy's item of a meeting by 2027-01-14, and is to clear it. Gives the item's
 * id.
 */
export async function callForEnergysBrief({ leyla, nigar }: Cast, meeting: string): Promise<string> {
  const item = (await agendaItems(leyla, meeting)).find(({ groupCode }) => groupCode === 'ENE')?.id ?? '';
  const call = {
    meeting,
    dueOn: '2027-01-14',
    marking: '',
    clearers: [{ person: leyla.personId }],
    items: [{ item, wanted: 'yes', person: nigar.personId }],
  };
  done(await callForBriefs(leyla, call));
  return item;
}

/** Plans an annual meeting with a drafted agenda, and gives what its briefs are called for, written and read by. */
export async function meetingToBrief(people: Cast) {
  const when = { startsOn: '2027-01-28', startTime: '10:00', durationMinutes: '180', timeZone: 'UTC' };
  const plan = { kind: 'charter', group: '', title: 'Annual meeting', ...when };
  const meeting = done(await planMeeting(people.leyla, plan)).id;
  done(await draftAgenda(people.leyla, { id: meeting }));
  const items = await agendaItems(people.leyla, meeting);
  /** The item of a group's report, by the group's code. */
  const itemOf = (group: string) => items.find(({ groupCode }) => groupCode === group)?.id ?? '';
  const at = (group: string) => ({ meeting, item: itemOf(group) });
  const call = (actor: Actor, wanted: object[], more: object = {}) =>
    callForBriefs(actor, { meeting, dueOn: '2027-01-14', items: wanted, ...more });
  const wanted = (group: string, { personId }: { personId: string }, more: object = {}) => ({
    item: itemOf(group),
    wanted: 'yes',
    person: personId,
    ...more,
  });
  const write = (actor: Actor, group: string, version: number, text: object) =>
    writeBrief(actor, { ...at(group), version, ...blank, ...text });
  const seen = async (actor: Actor, group: string) => {
    const page = await briefPage(actor, at(group));
    if (page === null) throw new Error('not found');
    return page;
  };
  /** The brief on energy by Nigar, handed in, which Kamran and then Leyla are to clear. */
  const handedIn = async () => {
    const clearers = [{ person: people.kamran.personId }, { person: people.leyla.personId }];
    done(await call(people.leyla, [wanted('ENE', people.nigar)], { clearers }));
    done(await write(people.nigar, 'ENE', 1, { objective: 'Agree on the list' }));
    done(await handInBrief(people.nigar, { ...at('ENE'), version: 2 }));
  };
  return { meeting, itemOf, at, call, wanted, write, seen, handedIn };
}
