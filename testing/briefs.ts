import { callForBriefs } from '@/lib/agenda/briefs/calling/commands';
import { agendaItems } from '@/lib/agenda/queries';
import type { Cast } from './cast';
import { done } from './done';

/** The parts of a brief: a background and nothing else. */
export const shortBrief = {
  background: 'B',
  objective: '',
  arguments: '',
  theirPosition: '',
  concessions: '',
  pressLine: '',
};

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
