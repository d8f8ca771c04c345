import { describe, expect, it } from 'vitest';
import { annulmentOfVersion, latestStandingVersion, versionsStandingOn } from '@/lib/compliance/standing';
import { annulment, version } from '@/lib/compliance/test-facts';
import { calendarDate } from '@/lib/dates/calendar-date';

const first = version('list 1', 'ENE', 'project_list', '2026-04-01');
const second = version('list 2', 'ENE', 'project_list', '2026-05-01', { version: 2 });
const roadmap = version('roadmap', 'ENE', 'roadmap', '2026-05-02', { restsOn: 'list 2' });
const standing = (
  day: string,
  ...rest: [Parameters<typeof versionsStandingOn>[1], Parameters<typeof versionsStandingOn>[2]]
) => versionsStandingOn(calendarDate(day), ...rest).map(({ id }) => id);

describe('the version that can be annulled', () => {
  const latest = (day: string, annulments = [annulment('list 2', '2026-06-01')]) =>
    latestStandingVersion(calendarDate(day), 'ENE', 'project_list', [second, first, roadmap], annulments)
      ?.id ?? null;

  it('is only the latest that stands, by agreed day', () => {
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
    expect(latestStandingVersion(day, 'ENE', 'project_list', [other, second], [])?.id).toBe('list 3');
    expect(latestStandingVersion(day, 'ENE', 'project_list', [second, other], [])?.id).toBe('list 3');
  });
});

describe('a roadmap', () => {
  it('stands while any list stands', () => {
    const annulments = [annulment('list 2', '2026-06-01')];
    expect(standing('2026-06-01', [first, second, roadmap], annulments)).toEqual(['list 1', 'roadmap']);
  });

  it('falls with the last list, from that day', () => {
    const annulments = [annulment('list 2', '2026-06-01'), annulment('list 1', '2026-07-01')];
    expect(standing('2026-06-30', [first, second, roadmap], annulments)).toEqual(['list 1', 'roadmap']);
    expect(standing('2026-07-01', [first, second, roadmap], annulments)).toEqual([]);
    expect(annulmentOfVersion(roadmap, [first, second, roadmap], annulments)?.on).toBe('2026-07-01');
  });

  it('is not brought back by a list agreed afterwards', () => {
    const later = version('list 3', 'ENE', 'project_list', '2026-08-01', { version: 3 });
    const versions = [second, roadmap, later];
    expect(standing('2026-08-01', versions, [annulment('list 2', '2026-06-01')])).toEqual(['list 3']);
  });

  it('is not touched by the annulment of a list before it was agreed, or of another group’s', () => {
    const again = version('list 4', 'ENE', 'project_list', '2026-04-20');
    const other = version('list 5', 'ECO', 'project_list', '2026-04-20');
    const annulments = [annulment('list 1', '2026-04-10'), annulment('list 5', '2026-06-01')];
    const onIt = { ...roadmap, restsOn: 'list 4' };
    expect(standing('2026-06-01', [first, again, other, onIt], annulments)).toEqual(['list 4', 'roadmap']);
  });

  it('is not touched by an annulment dated before the list that it is about was agreed', () => {
    const alone = { ...roadmap, restsOn: null };
    const later = version('list 3', 'ENE', 'project_list', '2026-07-01', { version: 3 });
    expect(standing('2026-06-15', [alone, later], [annulment('list 3', '2026-06-01')])).toContain('roadmap');
  });

  it('falls with its own group’s last list, whatever another group has agreed', () => {
    const other = version('list 5', 'ECO', 'project_list', '2026-04-20');
    const annulments = [annulment('list 2', '2026-06-01')];
    expect(standing('2026-06-01', [second, other, roadmap], annulments)).toEqual(['list 5']);
  });

  it('annulled by itself and later with its list falls on the earlier day', () => {
    const annulments = [annulment('list 2', '2026-07-01'), annulment('roadmap', '2026-06-01')];
    expect(standing('2026-06-01', [second, roadmap], annulments)).toEqual(['list 2']);
  });

  it('does not stand where its own list is not known, whatever other list is', () => {
    expect(standing('2026-06-01', [roadmap], [])).toEqual([]);
    expect(standing('2026-06-01', [first, roadmap], [])).toEqual(['list 1']);
  });

  it('can be annulled by itself, and its list stands', () => {
    expect(standing('2026-06-01', [second, roadmap], [annulment('roadmap', '2026-06-01')])).toEqual([
      'list 2',
    ]);
  });
});
