/** That something happened to a thing. */
interface Happened {
  subjectType: string;
  subjectId: string;
  at: Date;
}

/** A thing, and how often something happened to it. */
export interface ChangedThing {
  type: string;
  id: string;
  /** When it was last changed. */
  at: Date;
  count: number;
}

/** The things that changed, each once, the latest changed first. `events` come newest first. */
export function changesByThing(events: readonly Happened[]): ChangedThing[] {
  const things = new Map<string, ChangedThing>();
  for (const { subjectType, subjectId, at } of events) {
    const key = `${subjectType} ${subjectId}`;
    const known = things.get(key);
    if (known) known.count += 1;
    else things.set(key, { type: subjectType, id: subjectId, at, count: 1 });
  }
  return [...things.values()];
}
