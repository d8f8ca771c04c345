import 'server-only';
import { addMilliseconds } from 'date-fns';
import { dayOf, now } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';

/** A process that ends without giving its job back keeps it for so long. */
const leaseMs = 120_000;

/** A job that this process may do now, and what it was done for last. */
export interface Lease {
  doneFor: string;
  /** Keeps the job for longer. False if another process has it by now: then stop. */
  renew(): Promise<boolean>;
  /** Gives the job back; `doneFor` says for what it was done, or null if it was not finished. */
  release(doneFor: string | null): Promise<void>;
}

/** Takes the job for this holder; null if another holder has it. */
export async function takeLease(name: string, holder: string): Promise<Lease | null> {
  const renew = async () => {
    const at = now();
    const { count } = await db().jobLease.updateMany({
      where: { name, OR: [{ holder }, { until: { lte: at } }] },
      data: { holder, until: addMilliseconds(at, leaseMs) },
    });
    return count === 1;
  };
  if (!(await renew())) {
    // the row of a job that was never done; one that is there stays as it is
    await db().$executeRaw`
      INSERT INTO "JobLease" ("name", "holder", "until") VALUES (${name}, '', ${new Date(0)}) ON CONFLICT DO NOTHING`;
    if (!(await renew())) return null;
  }
  const { doneFor } = await db().jobLease.findUniqueOrThrow({ where: { name }, select: { doneFor: true } });
  return {
    doneFor,
    renew: async () => {
      const data = { until: addMilliseconds(now(), leaseMs) };
      return (await db().jobLease.updateMany({ where: { name, holder }, data })).count === 1;
    },
    release: async (done) => {
      const data = { until: now(), holder: '', ...(done === null ? {} : { doneFor: done }) };
      await db().jobLease.updateMany({ where: { name, holder }, data });
    },
  };
}

/**
 * Does a job at most once a day by the clock of UTC, in one process. What is not finished is left to the next round, or to
 * another process.
 *
 * @param holder identifies this process
 * @param work says whether the job is finished for the day
 */
export async function onceADay(name: string, holder: string, work: () => Promise<boolean>): Promise<void> {
  const day = dayOf(now(), 'UTC');
  const last = await db().jobLease.findUnique({ where: { name }, select: { doneFor: true } });
  if (last?.doneFor === day) return;
  const lease = await takeLease(name, holder);
  if (lease === null) return;
  let done: string | null = null;
  try {
    if (lease.doneFor === day || (await work())) done = day;
  } finally {
    await lease.release(done);
  }
}
