import 'server-only';
import { systemActor } from '@/lib/access/actor';
import type { Recipient } from '@/lib/activity/mail/queries/recipients';
import { verdictNotice } from '@/lib/activity/mail/told';
import { readingSubject, rereadPeriod, verdictsOf } from '@/lib/activity/mail/told-verdicts';
import { charterToday } from '@/lib/charter/queries';
import { annualMeeting, threeMonthVerdicts } from '@/lib/compliance/queries/verdicts';
import { db, transaction } from '@/lib/db/client';
import { writeNotices } from './notices';

/**
 * Compares each verdict with the one that was last told. The first one of a subject is only remembered, unless it is the
 * verdict of the present period under another reading than was told.
 */
export async function tellVerdicts(people: readonly Recipient[]): Promise<void> {
  const today = await charterToday();
  const at = { asOf: today, asKnown: today, today };
  const [line, annual] = await Promise.all([
    threeMonthVerdicts(systemActor, at),
    annualMeeting(systemActor, at),
  ]);
  const told = new Map((await db().toldVerdict.findMany()).map((row) => [row.subject, row.verdict]));
  const reread = rereadPeriod(annual, told.get(readingSubject));
  const since = today;
  for (const { of, verdict } of verdictsOf(line, annual)) {
    const before = told.get(of) ?? (of === reread ? '' : verdict);
    if (!told.has(of)) {
      const create = { subject: of, verdict: before, since };
      await db().toldVerdict.upsert({ where: { subject: of }, create, update: {} });
    }
    if (before === verdict) continue;
    const notice = verdictNotice(of, verdict, today);
    const wanted = people.filter(({ setting }) => setting.verdicts);
    await transaction(async (tx) => {
      const { count } = await tx.toldVerdict.updateMany({
        where: { subject: of, verdict: before },
        data: { verdict, since },
      });
      if (count === 0) return;
      for (const { actor } of wanted) await writeNotices(tx, actor.personId, [notice]);
    });
  }
}
