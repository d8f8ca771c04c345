import type { Actor } from '../../lib/access/actor';
import { callForBriefs } from '../../lib/agenda/briefs/calling/commands';
import { writeBrief } from '../../lib/agenda/briefs/commands';
import { agendaItems } from '../../lib/agenda/queries';
import type { CalendarDate } from '../../lib/dates/calendar-date';
import type { Refusal } from '../../lib/refusal';
import type { Result } from '../../lib/result';

const maxBriefs = 20;
const words = 'Sample text of a brief, in the place of what a side would write of its own. '.repeat(8);

/** Calls for the first person's side's briefs on a meeting's agenda, and writes one on each of at most twenty items. */
export async function sampleBriefs(actor: Actor, meeting: string, dueOn: CalendarDate): Promise<void> {
  const items = (await agendaItems(actor, meeting)).slice(0, maxBriefs);
  const wanted = items.map(({ id }) => ({ item: id, wanted: 'yes', person: actor.personId }));
  done(await callForBriefs(actor, { meeting, marking: 'Sample', dueOn, items: wanted }));
  const headings = ['background', 'objective', 'arguments', 'theirPosition', 'concessions', 'pressLine'];
  const text = Object.fromEntries(headings.map((heading) => [heading, words]));
  for (const { id: item } of items) {
    done(await writeBrief(actor, { meeting, item, version: 1, ...text }));
  }
}

function done(result: Result<unknown, Refusal>) {
  if (!result.ok) throw new Error(`The sample's briefs were refused: ${JSON.stringify(result.refusal)}`);
}
