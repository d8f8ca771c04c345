import type { Actor } from '@/lib/access/actor';
import { mayEnterGroup } from '@/lib/access/compartments';
import type { ErrorCode } from '@/lib/refusal';
import type { Named } from './clearance-rule';

/** One of a side's people, with what they hold. */
export type OwnPerson = Actor & { personId: string };

/** Whether a person may enter the group of a brief. */
const mayEnter = (person: OwnPerson, group: { code: string; restricted: boolean } | null) =>
  group === null || mayEnterGroup(person, group);

/** Those of a side's people who may read a brief of this group, as choices of a form. */
export function readersOf(
  people: readonly OwnPerson[],
  group: { code: string; restricted: boolean } | null,
): { id: string; name: string }[] {
  return people
    .filter((person) => mayEnter(person, group))
    .map(({ personId, name }) => ({ id: personId, name }));
}

/**
 * The person or the typed name of a form, or why it is neither: nobody, a person of another side, or one who may not
 * enter the item's group and so could not read the brief.
 */
export function namedBy(
  typed: { person: string; name: string },
  people: readonly OwnPerson[],
  group: { code: string; restricted: boolean } | null,
): Named | ErrorCode {
  if (typed.person === '') {
    return typed.name === '' ? 'brief-person-required' : { personId: null, name: typed.name };
  }
  const person = people.find(({ personId }) => personId === typed.person);
  if (!person) return 'unknown-choice';
  return mayEnter(person, group) ? { personId: person.personId, name: person.name } : 'brief-person-outside';
}

/** The person to suggest as author: the side's co-chair of the item's group, else a member of it. */
export function suggestedAuthor(people: readonly OwnPerson[], groupCode: string | null): string | null {
  const holding = (kind: 'co_chair' | 'member') =>
    people.find(({ offices }) =>
      offices.some((office) => office.kind === kind && office.groupCode === groupCode),
    );
  if (groupCode === null) return null;
  return (holding('co_chair') ?? holding('member'))?.personId ?? null;
}
