import 'server-only';
import { joint } from '@/lib/access/compartments';
import { changesBetween } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { maySetObligation } from './policy';
import { setObligationSchema } from './schema';

/**
 * Enters how an obligation is read from today on. Settings are appended: a verdict as known on an earlier day
 * still uses the one that was in force then (docs/domain.md#as-of-and-as-known).
 */
export const setObligation = command({
  name: 'obligation.set',
  attempt: maySetObligation,
  schema: setObligationSchema,
  load: (tx, _actor, input) =>
    tx.obligation.findUnique({
      where: { code: input.obligation },
      include: { settings: { orderBy: [{ enteredOn: 'desc' }, { enteredAt: 'desc' }], take: 1 } },
    }),
  may: (actor) => maySetObligation(actor),
  run: async ({ tx, actor, input, row, today, now }) => {
    const [present] = row.settings;
    const reading = input.reading ?? present?.reading ?? '';
    const after = { reading, nonWorkingLastDay: input.nonWorkingLastDay };
    const before = {
      reading: present?.reading ?? null,
      nonWorkingLastDay: present?.nonWorkingLastDay ?? null,
    };
    const changes = changesBetween(before, after);
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    const data = { ...after, obligationCode: row.code, enteredOn: today, enteredAt: now };
    await tx.obligationSetting.create({ data: { ...data, enteredById: actor.personId } });
    return accepted({
      value: { code: row.code },
      events: [
        {
          type: 'obligation.set',
          subject: { type: 'obligation', id: row.code },
          compartment: joint,
          values: { title: row.title },
          changes,
        },
      ],
    });
  },
});
