/** When a person was here: all null before the first visit. Instants in UTC. */
export interface VisitMarks {
  visitBeganAt: Date | null;
  /** When they were last here, to ten minutes. */
  seenAt: Date | null;
  /** When the visit before this one ended: null in the first. */
  lastVisitAt: Date | null;
}

/** In milliseconds: after so long an absence another visit begins. */
const absence = 60 * 60_000;

/** In milliseconds: within so long that the person is here is noted once. */
const noted = 10 * 60_000;

/**
 * What a request changes of the marks, or null where it changes nothing. A visit begins with the first request
 * more than an hour after the last one; what changed since is counted from the end of the visit before.
 */
export function marksAfter(marks: VisitMarks, now: Date): { begins: boolean; marks: VisitMarks } | null {
  const { seenAt, lastVisitAt, visitBeganAt } = marks;
  if (seenAt === null) return { begins: true, marks: { visitBeganAt: now, seenAt: now, lastVisitAt } };
  const away = now.getTime() - seenAt.getTime();
  if (away > absence) {
    return { begins: true, marks: { visitBeganAt: now, seenAt: now, lastVisitAt: seenAt } };
  }
  return away < noted ? null : { begins: false, marks: { visitBeganAt, seenAt: now, lastVisitAt } };
}
