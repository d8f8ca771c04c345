import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { type CalendarDate, calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { knownNotes } from './policy';

const notePageSize = 10;

export interface ProjectNote {
  id: string;
  privateTo: string | null;
  text: string;
  person: string;
  party: string | null;
  enteredOn: CalendarDate;
  enteredAt: Date;
}

/**
 * One page of a project's notes that the actor may see, latest first. A page past the end means the last one.
 */
export async function notesOf(
  actor: Actor,
  projectId: string,
  requested: number,
): Promise<{ notes: ProjectNote[]; total: number; page: number; pages: number }> {
  const where = { AND: [{ projectId }, knownNotes(actor)] };
  const total = await db().note.count({ where });
  const pages = Math.max(1, Math.ceil(total / notePageSize));
  const page = Math.min(requested, pages);
  if (total === 0) return { notes: [], total, page, pages };
  const rows = await db().note.findMany({
    where,
    orderBy: [{ enteredAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * notePageSize,
    take: notePageSize,
    select: {
      id: true,
      privateTo: true,
      text: true,
      enteredOn: true,
      enteredAt: true,
      person: { select: { name: true, partyCode: true } },
    },
  });
  const notes = rows.map(({ person, enteredOn, ...note }) => ({
    ...note,
    person: person.name,
    party: person.partyCode,
    enteredOn: calendarDate(enteredOn),
  }));
  return { notes, total, page, pages };
}
