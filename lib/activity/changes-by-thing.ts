/** An event's subject and time. */
interface SubjectEvent {
  subjectType: string;
  subjectId: string;
  at: Date;
}

/** A changed subject, such as a project or a meeting, and its number of changes. */
export interface ChangedThing {
  type: string;
  id: string;
  /** When it last changed. */
  at: Date;
  count: number;
}

/** The changed subjects, each once, the latest changed first. `events` must be newest first. */
export function changesByThing(events: readonly SubjectEvent[]): ChangedThing[] {
  const things = new Map<string, ChangedThing>();
  for (const { subjectType, subjectId, at } of events) {
    const key = `${subjectType} ${subjectId}`;
    const known = things.get(key);
    if (known) known.count += 1;
    else things.set(key, { type: subjectType, id: subjectId, at, count: 1 });
  }
  return [...things.values()];
}
