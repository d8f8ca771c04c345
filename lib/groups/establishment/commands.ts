import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { compartmentOf, enterableGroups } from '@/lib/access/compartments';
import { verdictChanged } from '@/lib/access/shown-verdict';
import type { AuditEventDraft } from '@/lib/audit/events';
import { command } from '@/lib/command';

import { lockGroups } from '@/lib/db/lock';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { establishingFindings } from './establishing-rule';
import { mayEstablish, mayWithdrawEstablishment } from './policy';
import { groupDays } from './queries';
import { establishGroupSchema, withdrawEstablishmentSchema } from './schema';

interface OfGroup {
  code: string;
  name: string;
  restricted: boolean;
}

const establishingEvent = (
  type: 'group.established' | 'group.establishing-withdrawn',
  group: OfGroup,
  values: Record<string, string>,
): AuditEventDraft => ({
  type,
  subject: { type: 'group', id: group.code },
  compartment: compartmentOf(null, group),
  groupCode: group.code,
  values: { group: group.name, ...values },
});

/**
 * Enters that a group was established: a dated fact that cites its instrument. Only one entry is in force at a time.
 */
export const establishGroup = command({
  name: 'group.establish',
  attempt: mayEstablish,
  schema: establishGroupSchema,
  load: (tx, actor, { group }) =>
    tx.workingGroup.findFirst({ where: { AND: [{ code: group }, enterableGroups(actor)] } }),
  may: mayEstablish,
  run: async ({ tx, actor, input, row, today, now }) => {
    // two who enter the same fact at one moment come one after the other
    await lockGroups(tx, { code: row.code });
    const { day, instrumentKind, reference } = input;
    const instrumentOn = input.instrumentDay || null;
    const errors = establishingFindings({ day, instrumentOn }, await groupDays(tx, row, today));
    if (errors.length > 0) return refused({ kind: 'invalid', errors });
    const standing = await tx.groupEstablishment.findFirst({
      where: { groupCode: row.code, withdrawnOn: null },
    });
    if (standing) return refused(invalid('established-already', '', { day: standing.day }));
    const cited = { instrumentKind, instrumentReference: reference, instrumentOn: instrumentOn ?? day };
    const { id } = await tx.groupEstablishment.create({
      data: {
        groupCode: row.code,
        day,
        ...cited,
        partyCode: partyOf(actor),
        enteredById: actor.personId,
        enteredOn: today,
        enteredAt: now,
      },
    });
    await verdictChanged(tx, row);
    const told = { id, day, reference, kind: instrumentKind, instrumentOn: cited.instrumentOn };
    return accepted({
      value: { slug: row.slug },
      events: [establishingEvent('group.established', row, told)],
    });
  },
});

/**
 * Withdraws an entry made in error. As known from today the group was never established by it; as known before, it
 * was.
 */
export const withdrawEstablishment = command({
  name: 'group.withdraw-establishment',
  attempt: mayEstablish,
  schema: withdrawEstablishmentSchema,
  load: (tx, actor, { id }) =>
    tx.groupEstablishment.findFirst({
      where: { id, withdrawnOn: null, group: enterableGroups(actor) },
      include: { group: true },
    }),
  may: mayWithdrawEstablishment,
  run: async ({ tx, input: { reason }, row: { id, day, group }, today }) => {
    const { count } = await tx.groupEstablishment.updateMany({
      where: { id, withdrawnOn: null },
      data: { withdrawnOn: today, withdrawnReason: reason },
    });
    if (count === 0) return refused({ kind: 'not-found' });
    await verdictChanged(tx, group);
    return accepted({
      value: { slug: group.slug },
      events: [establishingEvent('group.establishing-withdrawn', group, { id, day, reason })],
    });
  },
});
