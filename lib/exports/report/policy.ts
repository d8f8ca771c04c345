import { type Actor, partyOf } from '@/lib/access/actor';
import { isCoordinator } from '@/lib/access/offices';

/** Either side's coordinator issues a report; technical staff stand for no Party (docs/domain.md#implementation-report). */
export const mayIssueReport = (actor: Actor): boolean => isCoordinator(actor) && partyOf(actor) !== null;
