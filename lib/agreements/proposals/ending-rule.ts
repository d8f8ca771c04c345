import { type AgreedFacts, knownFacts } from '@/lib/compliance/agreed-facts';
import type { AgreedVersion } from '@/lib/compliance/facts';
import { type AgreedRecord, annulmentOf, annulmentOfVersion, hasItsList } from '@/lib/compliance/in-force';
import type { CalendarDate } from '@/lib/dates/calendar-date';

/**
 * Why an agreement is not in force today (docs/domain.md#which-version-is-in-force), and by which annulment or
 * correction. A `fallen` roadmap ended with its group's last list; one `without-list` had none in force on its day.
 */
export type Ending =
  | { readonly kind: 'annulled' | 'corrected' | 'fallen'; readonly on: CalendarDate; readonly by: string }
  | { readonly kind: 'without-list' };

/**
 * The agreements that are not in force today and why, by id. A correction wins over an annulment.
 * @param facts all that was agreed, corrected or not
 */
export function endings(facts: AgreedFacts, today: CalendarDate): Map<string, Ending> {
  const known = knownFacts(facts, today);
  const ended = new Map<string, Ending>();
  for (const version of known.versions) {
    const ending = endingOfVersion(version, known);
    if (ending !== null) ended.set(version.id, ending);
  }
  for (const { id } of [...known.extensions, ...known.records]) {
    const annulment = annulmentOf(id, known.annulments);
    if (annulment !== null) ended.set(id, { kind: 'annulled', on: annulment.on, by: annulment.id });
  }
  for (const { id, targetId, enteredOn } of known.corrections) {
    ended.set(targetId, { kind: 'corrected', on: enteredOn, by: id });
  }
  return ended;
}

function endingOfVersion(version: AgreedVersion, known: AgreedRecord): Ending | null {
  if (!hasItsList(version, known)) return { kind: 'without-list' };
  const annulment = annulmentOfVersion(version, known);
  if (annulment === null) return null;
  const kind = annulment.targetId === version.id ? 'annulled' : 'fallen';
  return { kind, on: annulment.on, by: annulment.id };
}
