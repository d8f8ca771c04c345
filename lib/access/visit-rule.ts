/** When a person was here. All null before the first visit. Instants in UTC. */
export interface VisitMarks {
  visitBeganAt: Date | null;
  /** When they were last here, to within ten minutes. */
  seenAt: Date | null;
  /** When the previous visit ended; null during the first one. */
  lastVisitAt: Date | null;
}

/** After a longer absence, a new visit begins. */
const absenceMs = 60 * 60_000;

/** The shortest time between two records of a person's presence, or of a session's use. */
const recordIntervalMs = 10 * 60_000;

/**
 * The marks after a request, or null if it changes none. A visit begins with the first request more than an hour after
 * the last one. What is new to the person is counted from the end of their previous visit.
 */
export function marksAfter(marks: VisitMarks, now: Date): { begins: boolean; marks: VisitMarks } | null {
  const { seenAt, lastVisitAt, visitBeganAt } = marks;
  if (seenAt === null) return { begins: true, marks: { visitBeganAt: now, seenAt: now, lastVisitAt } };
  const away = now.getTime() - seenAt.getTime();
  if (away > absenceMs) {
    return { begins: true, marks: { visitBeganAt: now, seenAt: now, lastVisitAt: seenAt } };
  }
  return isDue(seenAt, now) ? { begins: false, marks: { visitBeganAt, seenAt: now, lastVisitAt } } : null;
}

/** Whether it is time to record a use again. */
export function isDue(seenAt: Date | null, now: Date): boolean {
  return seenAt === null || now.getTime() - seenAt.getTime() >= recordIntervalMs;
}
