import 'server-only';
import { joint } from '@/lib/access/compartments';
import type { AuditEventDraft, Change } from '@/lib/audit/events';
import { command } from '@/lib/command';
import { invalid } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';
import type { ReadLines } from './day-lines';
import { decreeFindings } from './decree-rule';
import { mayEnterDecrees } from './policy';
import { enterDecreeSchema, withdrawDecreeSchema } from './schema';

/**
 * Enters what a government decreed of its working days, with the instrument that says so: single days, or a
 * whole year, in which no other weekday is off. It is known from today on (docs/domain.md#decrees).
 */
export const enterDecree = command({
  name: 'decree.enter',
  adds: true,
  attempt: mayEnterDecrees,
  schema: enterDecreeSchema,
  load: async (tx, _actor, { country }) => ({
    party: await tx.party.findUnique({ where: { code: country } }),
  }),
  may: mayEnterDecrees,
  run: async ({ tx, actor, input, row: { party }, today, now }) => {
    if (party === null) return refused(invalid('unknown-choice', 'country'));
    const errors = decreeFindings(input, today);
    if (errors.length > 0) return refused({ kind: 'invalid', errors });
    const { country, instrument, instrumentOn, wholeYear, daysOff, daysWorked } = input;
    const entered = { enteredOn: today, enteredAt: now };
    const decree = await tx.decree.create({
      data: { country, instrument, instrumentOn, wholeYear, ...entered, enteredById: actor.personId },
    });
    const days = [...daysOff.days, ...daysWorked.days.map(({ date }) => ({ date, name: null }))];
    await tx.holidayOverride.createMany({
      data: days.map((day) => ({ ...day, country, decreeId: decree.id, ...entered })),
    });
    const event = decreeEvent('decree.entered', { ...decree, party, days: days.length });
    return accepted({
      value: { id: decree.id },
      events: [{ ...event, changes: daysInRecord(daysOff, daysWorked) }],
    });
  },
});

/** Withdraws a decree entered in error. Verdicts as known on an earlier day still use it. */
export const withdrawDecree = command({
  name: 'decree.withdraw',
  attempt: mayEnterDecrees,
  schema: withdrawDecreeSchema,
  load: async (tx, _actor, { id }) => {
    const decree = await tx.decree.findFirst({
      where: { id, withdrawnOn: null },
      include: { _count: { select: { days: true } } },
    });
    const party = decree && (await tx.party.findUnique({ where: { code: decree.country } }));
    return decree && party && { ...decree, party, days: decree._count.days };
  },
  may: mayEnterDecrees,
  run: async ({ tx, row, today, now }) => {
    const withdrawn = await tx.decree.updateMany({
      where: { id: row.id, withdrawnOn: null },
      data: { withdrawnOn: today, withdrawnAt: now },
    });
    if (withdrawn.count === 0) return refused({ kind: 'not-found' });
    return accepted({ value: { id: row.id }, events: [decreeEvent('decree.withdrawn', row)] });
  },
});

interface DecreeInRecord {
  id: string;
  party: { code: string; name: string };
  instrument: string;
  instrumentOn: string;
  wholeYear: number | null;
  days: number;
}

function decreeEvent(
  type: 'decree.entered' | 'decree.withdrawn',
  { id, party, instrument, instrumentOn, wholeYear, days }: DecreeInRecord,
): AuditEventDraft {
  const values = {
    party: party.code,
    name: party.name,
    instrument,
    day: instrumentOn,
    days,
    year: wholeYear === null ? 'none' : String(wholeYear),
  };
  return { type, subject: { type: 'decree', id }, compartment: joint, values };
}

/** The days of a decree as the audit record stores them. */
function daysInRecord(daysOff: ReadLines, daysWorked: ReadLines): Change[] {
  const written = ({ days }: ReadLines) =>
    days.map(({ date, name }) => (name === '' ? date : `${date} ${name}`)).join('; ');
  return [
    { field: 'daysOff', before: null, after: written(daysOff) },
    { field: 'daysWorked', before: null, after: written(daysWorked) },
  ].filter(({ after }) => after !== '');
}
