import { describe, expect, it } from 'vitest';
import { changesByThing } from './changes-by-thing';

const event = (subjectType: string, subjectId: string, time: string) => ({
  subjectType,
  subjectId,
  at: new Date(`2026-11-23T${time}Z`),
});

describe('changes by subject', () => {
  it('list each subject once, the latest changed first, with its number of changes', () => {
    const things = changesByThing([
      event('project', 'a', '10:00:00'),
      event('meeting', 'a', '09:00:00'),
      event('project', 'b', '08:30:00'),
      event('project', 'a', '08:00:00'),
    ]);
    expect(things.map(({ type, id, count }) => `${type} ${id} ${count}`)).toEqual([
      ...['project a 2', 'meeting a 1', 'project b 1'],
    ]);
    expect(things[0]?.at).toEqual(new Date('2026-11-23T10:00:00Z'));
    expect(changesByThing([])).toEqual([]);
  });
});
