import 'server-only';
import { mailSettingSchema, noticesSeenSchema } from '@/lib/activity/mail/schema';
import { settingFrom } from '@/lib/activity/mail/setting';
import { personalCommand } from '@/lib/command';
import { now } from '@/lib/dates/clock';
import type { Transaction } from '@/lib/db/client';
import type { Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';

/** Saves what the person wants to be told. If it was saved elsewhere meanwhile, nothing is written. */
export const saveMailSetting = personalCommand({
  name: 'mail.set',
  schema: mailSettingSchema,
  run: async ({ tx, personId, input: { version, days, ...chosen } }) => {
    const data = { ...chosen, days: days.join(' ') };
    if ((await tx.mailSetting.count({ where: { personId } })) === 0) {
      if (version !== 0) return refused(await conflict(tx, personId));
      await tx.mailSetting.create({ data: { personId, ...data } });
      return accepted({});
    }
    const { count } = await tx.mailSetting.updateMany({
      where: { personId, version },
      data: { ...data, version: { increment: 1 } },
    });
    return count === 0 ? refused(await conflict(tx, personId)) : accepted({});
  },
});

async function conflict(tx: Transaction, personId: string): Promise<Refusal> {
  const saved = settingFrom(await tx.mailSetting.findUnique({ where: { personId } }));
  const tick = (on: boolean) => (on ? 'yes' : '');
  return {
    kind: 'conflict',
    version: saved.version,
    theirs: {
      'days[]': saved.days.join(', '),
      overdue: tick(saved.overdue),
      proposals: tick(saved.proposals),
      verdicts: tick(saved.verdicts),
      digestOn: saved.digestOn === null ? '' : String(saved.digestOn),
      timeZone: saved.timeZone ?? '',
    },
  };
}

/** Marks the person's notices up to an instant as seen. */
export const markNoticesSeen = personalCommand({
  name: 'notice.mark-seen',
  schema: noticesSeenSchema,
  run: async ({ tx, personId, input: { until } }) => {
    const { count } = await tx.notice.updateMany({
      where: { personId, seenAt: null, createdAt: { lte: new Date(until) } },
      data: { seenAt: now() },
    });
    return accepted({ count });
  },
});
