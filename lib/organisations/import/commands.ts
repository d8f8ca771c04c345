import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { AuditEventDraft } from '@/lib/audit/events';
import type { Transaction } from '@/lib/db/client';
import { admitOrganisation, amendOrganisation } from '@/lib/organisations/commands';
import type { Refusal } from '@/lib/refusal';
import { accepted, type Result, refused } from '@/lib/result';
import type { PlannedOrganisation } from './queries';

/** Writes the new and changed rows of a plan as single ones are written. */
export async function writeOrganisationRows(
  tx: Transaction,
  actor: Actor,
  plans: readonly PlannedOrganisation[],
  { tell }: { tell: (written: number) => void },
): Promise<Result<AuditEventDraft[], Refusal>> {
  const events: AuditEventDraft[] = [];
  for (const { content, stored, privateTo } of plans) {
    if (content === null) continue;
    const written = stored
      ? await amendOrganisation(tx, actor, stored, content)
      : await admitOrganisation(tx, content, { privateTo, restrictedGroup: null });
    if (!written.ok) return refused(written.refusal);
    events.push(...written.value.events);
    tell(events.length);
  }
  return accepted(events);
}
