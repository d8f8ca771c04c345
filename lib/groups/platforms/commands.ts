import 'server-only';
import { joint } from '@/lib/access/compartments';
import { type InstrumentKind, instrumentFinding } from '@/lib/agreements/proposals/keys-rule';
import { type AuditEventDraft, changesBetween, type EventType } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import type { Transaction } from '@/lib/db/client';
import { invalid, type Refusal } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import { mayEnterPlatform } from './policy';
import { addPlatformSchema, changePlatformSchema, endPlatformSchema } from './schema';

/** Enters a dialogue platform that the Parties set up, by the instrument of their mutual decision. */
export const addPlatform = command({
  name: 'platform.add',
  adds: true,
  attempt: mayEnterPlatform,
  schema: addPlatformSchema,
  load: async () => ({}),
  may: (actor) => mayEnterPlatform(actor),
  run: async ({ tx, input, today }) => {
    const refusal = await wordsRefusal(tx, input, today);
    if (refusal) return refused(refusal);
    const data = { ...columnsOf(input), enteredOn: today };
    const { id } = await tx.platform.create({ data, select: { id: true } });
    const { name, reference, day } = input;
    return accepted({
      value: { id },
      events: [platformEvent('platform.added', { id, name }, { reference, day })],
    });
  },
});

/** Changes what was entered of a platform. */
export const changePlatform = command({
  name: 'platform.change',
  attempt: mayEnterPlatform,
  schema: changePlatformSchema,
  load: (tx, _, { id }) => tx.platform.findUnique({ where: { id } }),
  may: (actor) => mayEnterPlatform(actor),
  run: async ({ tx, input: { id, version, ...words }, row, today }) => {
    const refusal = await wordsRefusal(tx, words, today);
    if (refusal) return refused(refusal);
    const after = columnsOf(words);
    const changes = changesBetween(recordOf(row), recordOf(after));
    if (changes.length === 0) return refused(invalid('nothing-changed'));
    const saved = await tx.platform.updateMany({
      where: { id, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (saved.count === 0) {
      const { about: description, ...theirs } = recordOf(row);
      return refused({ kind: 'conflict', version: row.version, theirs: { ...theirs, description } });
    }
    return accepted({
      value: { id },
      events: [{ ...platformEvent('platform.changed', { id, name: words.name }), changes }],
    });
  },
});

/** Enters the day on which a platform ended. Its meetings stay. */
export const endPlatform = command({
  name: 'platform.end',
  attempt: mayEnterPlatform,
  schema: endPlatformSchema,
  load: (tx, _, { id }) => tx.platform.findUnique({ where: { id } }),
  may: (actor) => mayEnterPlatform(actor),
  run: async ({ tx, input: { id, endedOn }, row, today }) => {
    if (endedOn > today) return refused(invalid('ended-after-today', 'endedOn'));
    if (endedOn < row.decidedOn) {
      return refused(invalid('ended-before-decided', 'endedOn', { day: row.decidedOn }));
    }
    const { count } = await tx.platform.updateMany({ where: { id, endedOn: null }, data: { endedOn } });
    if (count === 0) return refused(invalid('nothing-changed'));
    return accepted({ value: { id }, events: [platformEvent('platform.ended', row, { day: endedOn })] });
  },
});

interface Words {
  name: string;
  description: string;
  hostParty: string | null;
  rhythmMonths: number | null;
  instrumentKind: InstrumentKind;
  reference: string;
  day: CalendarDate;
}

const columnsOf = ({ day, reference, description, ...words }: Words) => ({
  ...words,
  about: description,
  instrumentReference: reference,
  decidedOn: day,
});

/** Refuses an instrument before the signing or after today, and a host that is no Party. */
async function wordsRefusal(
  tx: Transaction,
  { hostParty, day }: Words,
  today: CalendarDate,
): Promise<Refusal | null> {
  const { signedOn } = await tx.charter.findFirstOrThrow({ select: { signedOn: true } });
  const finding = instrumentFinding(day, calendarDate(signedOn), today);
  if (finding !== null) return invalid(finding, 'day', { day: signedOn });
  if (hostParty === null || (await tx.party.count({ where: { code: hostParty } })) === 1) return null;
  return invalid('unknown-choice', 'hostParty');
}

/** A platform's fields as the audit record and a conflicting form show them. */
const recordOf = (row: Omit<ReturnType<typeof columnsOf>, 'decidedOn'> & { decidedOn: string }) => ({
  name: row.name,
  about: row.about,
  hostParty: row.hostParty ?? '',
  rhythmMonths: row.rhythmMonths === null ? '' : String(row.rhythmMonths),
  instrumentKind: row.instrumentKind,
  reference: row.instrumentReference,
  day: row.decidedOn,
});

const platformEvent = (
  type: EventType,
  { id, name }: { id: string; name: string },
  values: Record<string, string> = {},
): AuditEventDraft => ({
  type,
  subject: { type: 'platform', id },
  compartment: joint,
  values: { name, ...values },
});
