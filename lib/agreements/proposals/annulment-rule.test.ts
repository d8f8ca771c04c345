import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annulment, extension, record, version } from '@/testing/facts';
import { annullableId, roadmapWithoutList } from './annulment-rule';

const day = calendarDate;
const today = day('2026-11-23');
const first = version('list 1', 'ENE', 'project_list', '2026-04-28');
const second = version('list 2', 'ENE', 'project_list', '2026-06-10', { version: 2 });
const roadmap = version('roadmap', 'ENE', 'roadmap', '2026-06-15');
const list = { id: 'list 1', kind: 'project_list', subject: 'ENE' } as const;

describe('the agreement that may be annulled', () => {
  const facts = {
    versions: [first, second, roadmap],
    extensions: [
      extension('later', 'ENE', '2026-09-30', '2026-06-01'),
      extension('earlier', 'ENE', '2026-07-31', '2026-05-01'),
    ],
    records: [record('meeting', '2026-06-01'), record('other', '2026-06-02')],
    annulments: [annulment('later', '2026-07-01')],
    corrections: [],
    lineage: [],
  };
  it.each([
    ['project_list', 'ENE', '2026-06-09', 'list 1'],
    ['project_list', 'ENE', '2026-06-10', 'list 2'],
    ['project_list', 'ECO', '2026-06-10', null],
    ['roadmap', 'ENE', '2026-06-15', 'roadmap'],
    ['extension', 'ENE', '2026-06-01', 'later'],
    ['extension', 'ENE', '2026-07-01', 'earlier'],
    ['record_of_holding', 'meeting', '2026-11-23', 'record of meeting'],
  ] as const)('%s of %s on %s is %s', (kind, subject, on, expected) => {
    expect(annullableId(facts, { id: '', kind, subject }, day(on))).toBe(expected);
  });

  it.each([
    ['earlier', '2026-06-15', 'earlier'],
    ['later', '2026-06-15', 'later'],
    ['later', '2026-06-02', 'earlier'],
    ['annulled', '2026-06-15', 'later'],
  ])('of several records of a meeting is each that is in force: %s on %s', (id, on, expected) => {
    const records = [
      { ...record('meeting', '2026-06-01'), id: 'earlier' },
      { ...record('meeting', '2026-06-01'), id: 'annulled', agreedOn: day('2026-06-05') },
      { ...record('meeting', '2026-06-01'), id: 'later', agreedOn: day('2026-06-10') },
    ];
    const annulments = [annulment('annulled', '2026-06-06')];
    const target = { id, kind: 'record_of_holding', subject: 'meeting' } as const;
    expect(annullableId({ ...facts, records, annulments }, target, day(on))).toBe(expected);
  });
});

describe('a roadmap that the annulment of its only list would leave without a list', () => {
  const left = (on: string, versions = [first, roadmap], annulments = [annulment('none', '2026-07-01')]) =>
    roadmapWithoutList({ versions, annulments, lineage: [] }, list, day(on), today)?.id ?? null;

  it('is a roadmap agreed after the annulment’s day', () => {
    expect(left('2026-06-01')).toBe('roadmap');
    expect(left('2026-06-14')).toBe('roadmap');
  });

  it('is none from the roadmap’s own day on, because then both end', () => {
    expect(left('2026-06-15')).toBeNull();
    expect(left('2026-11-23')).toBeNull();
  });

  it('is none if another list was in force on the roadmap’s day, or the roadmap is not in force', () => {
    expect(left('2026-06-01', [first, second, roadmap])).toBeNull();
    expect(left('2026-06-01', [first, roadmap], [annulment('roadmap', '2026-07-01')])).toBeNull();
    expect(left('2026-06-01', [first])).toBeNull();
  });

  it('is none if something other than a list is annulled', () => {
    const facts = { versions: [first, roadmap], annulments: [], lineage: [] };
    const about = { id: 'roadmap', kind: 'roadmap', subject: 'ENE' } as const;
    expect(roadmapWithoutList(facts, about, day('2026-06-15'), today)).toBeNull();
  });
});
