import { addDays } from '../../lib/dates/calendar-date';
import { nameCoChair } from '../../lib/groups/co-chairs/commands';
import { establishGroup } from '../../lib/groups/establishment/commands';
import type { Result } from '../../lib/result';
import type { SamplePerson } from './sample-people';
import type { World } from './sample-project';

/** Establishes every group but the last, and names each side's co-chair of the first. */
export async function sampleGroups(
  { groups, signedOn }: World,
  people: readonly SamplePerson[],
): Promise<void> {
  const [entering] = people;
  if (!entering) return;
  for (const [index, { code }] of groups.slice(0, -1).entries()) {
    const day = addDays(signedOn, 20 + 5 * index);
    const cited = { instrumentKind: 'note', reference: `Sample note ${index + 1}` };
    done(await establishGroup(entering.actor, { group: code, day, ...cited }));
  }
  const [first] = groups;
  for (const { actor } of people) {
    const named = { group: first?.code, person: actor.personId, from: addDays(signedOn, 30) };
    done(await nameCoChair(actor, named));
  }
}

function done(result: Result<unknown, { kind: string }>): void {
  if (!result.ok) throw new Error(`The sample was refused: ${result.refusal.kind}`);
}
