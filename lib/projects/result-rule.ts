import type { CalendarDate } from '@/lib/dates/calendar-date';

/** What a project says of its result. `on` is the day of the evidence. */
export interface ResultFacts {
  intendedResult: string;
  resultEvidence: string;
  resultOn: CalendarDate | null;
}

export const resultKinds = ['shown', 'intended', 'not-named'] as const;
export type ResultKind = (typeof resultKinds)[number];

type ProjectResult = { kind: 'shown'; on: CalendarDate } | { kind: 'intended' } | { kind: 'not-named' };

/**
 * A project's result as of a day (docs/domain.md#results). Only dated evidence shows a result: a finished project, a
 * completed milestone and a signature are progress. Evidence of a later day shows nothing yet.
 */
export function projectResult(facts: ResultFacts, asOf: CalendarDate): ProjectResult {
  const { intendedResult, resultEvidence, resultOn } = facts;
  if (resultEvidence !== '' && resultOn !== null && resultOn <= asOf) return { kind: 'shown', on: resultOn };
  return intendedResult === '' ? { kind: 'not-named' } : { kind: 'intended' };
}

type ResultFault =
  | { code: 'result-undated' | 'result-in-future'; field: 'resultOn' }
  | { code: 'result-without-evidence'; field: 'resultEvidence' };

/** Why a result cannot be entered so: evidence and its day come together, and the day is not in the future. */
export function resultFault(facts: ResultFacts, today: CalendarDate): ResultFault | null {
  const { resultEvidence, resultOn } = facts;
  if (resultOn === null) return resultEvidence === '' ? null : { code: 'result-undated', field: 'resultOn' };
  if (resultEvidence === '') return { code: 'result-without-evidence', field: 'resultEvidence' };
  return resultOn > today ? { code: 'result-in-future', field: 'resultOn' } : null;
}
