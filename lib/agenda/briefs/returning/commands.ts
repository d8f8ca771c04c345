import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { briefEvent } from '@/lib/agenda/briefs/brief-event';
import { clearedCount, nextLink } from '@/lib/agenda/briefs/clearance-rule';
import { briefAddress, type LoadedBrief, loadBrief, staleRefusal } from '@/lib/agenda/briefs/commands';
import { hasSide, mayClearBrief, mayWithdrawBrief } from '@/lib/agenda/briefs/policy';
import { briefVersionSchema } from '@/lib/agenda/briefs/schema';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { returnBriefSchema } from './schema';

const mayWithdraw = (actor: Actor, { brief, scope }: LoadedBrief) => mayWithdrawBrief(actor, brief, scope);

/**
 * Whose turn it is to clear a brief returns it to its author with a reason (docs/domain.md#briefs). The clearances before
 * stay as long as the text does.
 */
export const returnBrief = command({
  name: 'brief.return',
  attempt: hasSide,
  schema: returnBriefSchema,
  load: loadBrief,
  may: (actor, { brief, scope }) => mayClearBrief(actor, brief, scope),
  run: async ({ tx, input: { version, reason }, row, today }) => {
    const { brief } = row;
    const stale = staleRefusal(row, version);
    if (stale) return refused(stale);
    const next = nextLink(brief.chain, brief.version)?.link;
    if (brief.handedInOn === null || next === undefined) return refused(invalid('brief-not-handed-in'));
    await tx.brief.update({
      where: { id: brief.id },
      data: { handedInOn: null, returnedOn: today, returnedBy: next.name, returnReason: reason },
    });
    return accepted({
      value: briefAddress(row),
      events: [briefEvent('brief.returned', row, { name: next.name, reason })],
    });
  },
});

/** The author takes a brief back that was handed in, while nobody has cleared it. */
export const takeBackBrief = command({
  name: 'brief.take-back',
  attempt: hasSide,
  schema: briefVersionSchema,
  load: loadBrief,
  may: mayWithdraw,
  run: async ({ tx, input: { version }, row }) => {
    const { brief } = row;
    const refusal = withdrawingRefusal(row, version);
    if (refusal) return refused(refusal);
    if (brief.handedInOn === null) return refused(invalid('nothing-changed'));
    await tx.brief.update({ where: { id: brief.id }, data: { handedInOn: null } });
    return accepted({
      value: briefAddress(row),
      events: [briefEvent('brief.taken-back', row)],
    });
  },
});

/** The author removes a brief that nobody has cleared. The record keeps its text; it may be called for again. */
export const removeBrief = command({
  name: 'brief.remove',
  attempt: hasSide,
  schema: briefVersionSchema,
  load: loadBrief,
  may: mayWithdraw,
  run: async ({ tx, input: { version }, row }) => {
    const { brief } = row;
    const refusal = withdrawingRefusal(row, version);
    if (refusal) return refused(refusal);
    await tx.briefClearance.deleteMany({ where: { briefId: brief.id } });
    await tx.brief.delete({ where: { id: brief.id } });
    const written = Object.entries(brief.text).filter(([, text]) => text !== '');
    const gone = Object.fromEntries(written.map(([part]) => [part, null]));
    const changes = changesBetween(Object.fromEntries(written), gone);
    return accepted({
      value: briefAddress(row),
      events: [{ ...briefEvent('brief.removed', row), changes }],
    });
  },
});

function withdrawingRefusal(row: LoadedBrief, version: number): Refusal | null {
  const { brief } = row;
  const stale = staleRefusal(row, version);
  if (stale) return stale;
  return clearedCount(brief.chain, brief.version) > 0 ? invalid('brief-cleared') : null;
}
