import { describe, expect, it } from 'vitest';
import type { AgreedVersion, AnnulmentFact } from '@/lib/compliance/facts';
import { annulmentOfVersion, latestInForce, presentLists, versionsInForce } from '@/lib/compliance/in-force';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annulment, lineage, version } from '@/testing/facts';

const first = version('list 1', 'ENE', 'project_list', '2026-04-01');
const second = version('list 2', 'ENE', 'project_list', '2026-05-01', { version: 2 });
const roadmap = version('roadmap', 'ENE', 'roadmap', '2026-05-02');
const inForce = (day: string, versions: AgreedVersion[], annulments: AnnulmentFact[]) =>
  versionsInForce(calendarDate(day), { versions, annulments, lineage: [] }).map(({ id }) => id);

describe('the version that can be annulled', () => {
  const latest = (day: string, annulments = [annulment('list 2', '2026-06-01')]) =>
    latestInForce(calendarDate(day), 'ENE', 'project_list', {
      versions: [second, first, roadmap],
      annulments,
      lineage: [],
    })?.id ?? null;

  it('is only the latest in force, by agreed day', () => {
    expect(latest('2026-03-31')).toBeNull();
    expect(latest('2026-04-30')).toBe('list 1');
    expect(latest('2026-05-31')).toBe('list 2');
  });

  it('is the one before once the latest is annulled', () => {
    expect(latest('2026-06-01')).toBe('list 1');
    expect(
      latest('2026-07-01', [annulment('list 2', '2026-06-01'), annulment('list 1', '2026-07-01')]),
    ).toBeNull();
  });

  it('is of two of one day the one with the higher number', () => {
    const other = version('list 3', 'ENE', 'project_list', '2026-05-01', { version: 3 });
    const day = calendarDate('2026-06-01');
    for (const versions of [
      [other, second],
      [second, other],
    ]) {
      const record = { versions, annulments: [], lineage: [] };
      expect(latestInForce(day, 'ENE', 'project_list', record)?.id).toBe('list 3');
    }
  });
});

describe('the lists that a group’s roadmap rests on', () => {
  const lists = (day: string, group: string, versions: AgreedVersion[], annulments: AnnulmentFact[] = []) =>
    presentLists(calendarDate(day), group, {
      versions,
      annulments,
      lineage: [lineage('merge', 'ENE', 'GRID', '2026-06-01'), lineage('merge', 'ECO', 'GRID', '2026-06-01')],
    }).map(({ id }) => id);
  const other = version('list 5', 'ECO', 'project_list', '2026-04-20');

  it('are its own latest alone, never another group’s', () => {
    expect(lists('2026-06-01', 'ENE', [first, second, other, roadmap])).toEqual(['list 2']);
    expect(lists('2026-06-01', 'ENE', [other, roadmap])).toEqual([]);
  });

  it('are those that its predecessors had when it was formed, until it has one of its own', () => {
    const afterwards = version('list 6', 'ENE', 'project_list', '2026-07-01', { version: 3 });
    const own = version('list 7', 'GRID', 'project_list', '2026-08-01');
    const versions = [first, second, other, afterwards, own];
    expect(lists('2026-05-31', 'GRID', versions)).toEqual([]);
    expect(lists('2026-07-31', 'GRID', versions)).toEqual(['list 2', 'list 5']);
    expect(lists('2026-07-31', 'GRID', versions, [annulment('list 2', '2026-07-31')])).toEqual([
      'list 1',
      'list 5',
    ]);
    expect(lists('2026-08-01', 'GRID', versions)).toEqual(['list 7']);
  });
});

describe('a roadmap', () => {
  it('is in force while any list is', () => {
    const annulments = [annulment('list 2', '2026-06-01')];
    expect(inForce('2026-06-01', [first, second, roadmap], annulments)).toEqual(['list 1', 'roadmap']);
  });

  it('falls with the last list, from that day', () => {
    const annulments = [annulment('list 2', '2026-06-01'), annulment('list 1', '2026-07-01')];
    expect(inForce('2026-06-30', [first, second, roadmap], annulments)).toEqual(['list 1', 'roadmap']);
    expect(inForce('2026-07-01', [first, second, roadmap], annulments)).toEqual([]);
    expect(
      annulmentOfVersion(roadmap, { versions: [first, second, roadmap], annulments, lineage: [] })?.on,
    ).toBe('2026-07-01');
  });

  it('is not brought back by a list agreed afterwards', () => {
    const later = version('list 3', 'ENE', 'project_list', '2026-08-01', { version: 3 });
    const versions = [second, roadmap, later];
    expect(inForce('2026-08-01', versions, [annulment('list 2', '2026-06-01')])).toEqual(['list 3']);
  });

  it('is not touched by the annulment of a list before it was agreed, or of another group’s', () => {
    const again = version('list 4', 'ENE', 'project_list', '2026-04-20');
    const other = version('list 5', 'ECO', 'project_list', '2026-04-20');
    const annulments = [annulment('list 1', '2026-04-10'), annulment('list 5', '2026-06-01')];
    expect(inForce('2026-06-01', [first, again, other, roadmap], annulments)).toEqual(['list 4', 'roadmap']);
  });

  it('is not touched by an annulment dated before the list that it is about was agreed', () => {
    const later = version('list 3', 'ENE', 'project_list', '2026-07-01', { version: 3 });
    expect(inForce('2026-06-15', [second, roadmap, later], [annulment('list 3', '2026-06-01')])).toContain(
      'roadmap',
    );
  });

  it('falls with its own group’s last list, whatever another group has agreed', () => {
    const other = version('list 5', 'ECO', 'project_list', '2026-04-20');
    const annulments = [annulment('list 2', '2026-06-01')];
    expect(inForce('2026-06-01', [second, other, roadmap], annulments)).toEqual(['list 5']);
  });

  it('annulled by itself and later with its list falls on the earlier day', () => {
    const annulments = [annulment('list 2', '2026-07-01'), annulment('roadmap', '2026-06-01')];
    expect(inForce('2026-06-01', [second, roadmap], annulments)).toEqual(['list 2']);
  });

  it('needs a list in force on its day, whichever it is', () => {
    expect(inForce('2026-06-01', [roadmap], [])).toEqual([]);
    expect(inForce('2026-06-01', [first, roadmap], [])).toEqual(['list 1', 'roadmap']);
  });

  it('can be annulled by itself, and its list stays', () => {
    expect(inForce('2026-06-01', [second, roadmap], [annulment('roadmap', '2026-06-01')])).toEqual([
      'list 2',
    ]);
  });
});
