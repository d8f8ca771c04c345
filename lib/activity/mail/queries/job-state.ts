import 'server-only';
import { createHash } from 'node:crypto';
import { today } from '@/lib/dates/clock';
import { db } from '@/lib/db/client';

/**
 * A text that changes whenever somebody may have to be told something: with the head of any chain of the record, with
 * what people want to be told, and with the day in any of their zones.
 */
export async function jobState(): Promise<string> {
  const [heads, settings, zones, own] = await Promise.all([
    db().auditHead.findMany({ orderBy: { chain: 'asc' }, select: { chain: true, seq: true } }),
    db().mailSetting.aggregate({ _count: true, _sum: { version: true } }),
    db().party.findMany({ distinct: ['timeZone'], orderBy: { timeZone: 'asc' }, select: { timeZone: true } }),
    db().mailSetting.findMany({
      where: { timeZone: { not: '' } },
      distinct: ['timeZone'],
      orderBy: { timeZone: 'asc' },
      select: { timeZone: true },
    }),
  ]);
  const charter = await db().charter.findFirst({ select: { timeZone: true } });
  const days = [charter?.timeZone ?? 'UTC', ...[...zones, ...own].map(({ timeZone }) => timeZone)].map(today);
  const parts = [
    heads.map(({ chain, seq }) => `${chain} ${seq}`),
    settings._count,
    settings._sum.version,
    days,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What the job was done for: a state, and since when. Written as one text. */
export const doneMark = (state: string, at: Date): string => `${state} ${at.toISOString()}`;

/** The state that the job was last done for, and when that was; null if it never was. */
export function readMark(doneFor: string): { state: string; at: Date | null } {
  const [state = '', at] = doneFor.split(' ');
  return { state, at: at === undefined ? null : new Date(at) };
}
