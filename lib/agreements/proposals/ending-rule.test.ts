import { describe, expect, it } from 'vitest';
import type { AgreedFacts } from '@/lib/compliance/agreed-facts';
import { calendarDate } from '@/lib/dates/calendar-date';
import { annulment, correction, extension, record, version } from '@/testing/facts';
import { endings } from './ending-rule';

const today = calendarDate('2026-11-23');
const list = version('list', 'ENE', 'project_list', '2026-04-28');
const roadmap = version('roadmap', 'ENE', 'roadmap', '2026-05-22');
const ended = (more: Partial<AgreedFacts>) =>
  Object.fromEntries(
    endings(
      {
        versions: [list, roadmap],
        extensions: [],
        records: [],
        annulments: [],
        corrections: [],
        lineage: [],
        ...more,
      },
      today,
    ),
  );

describe('the agreements no longer in force', () => {
  it('are none while nothing was annulled or corrected', () => {
    expect(ended({})).toEqual({});
  });

  it('are an annulled list, and the roadmap that ended with it', () => {
    expect(ended({ annulments: [annulment('list', '2026-07-01')] })).toEqual({
      list: { kind: 'annulled', on: '2026-07-01', by: 'annulment of list' },
      roadmap: { kind: 'fallen', on: '2026-07-01', by: 'annulment of list' },
    });
  });

  it('are a corrected list, and the roadmap that then had no list', () => {
    expect(ended({ corrections: [correction('list', '2026-09-01')] })).toEqual({
      list: { kind: 'corrected', on: '2026-09-01', by: 'correction of list' },
      roadmap: { kind: 'without-list' },
    });
  });

  it('exclude what a corrected annulment ended, unless that correction was corrected too', () => {
    const annulments = [annulment('list', '2026-07-01')];
    const first = correction('annulment of list', '2026-08-01');
    expect(ended({ annulments, corrections: [first] })).toEqual({
      'annulment of list': { kind: 'corrected', on: '2026-08-01', by: first.id },
    });
    const second = correction(first.id, '2026-09-01');
    expect(ended({ annulments, corrections: [first, second] })).toMatchObject({
      list: { kind: 'annulled' },
      roadmap: { kind: 'fallen' },
      [first.id]: { kind: 'corrected', by: second.id },
    });
  });

  it('are an annulled extension and an annulled record of holding', () => {
    const found = ended({
      extensions: [extension('to June', 'ENE', '2026-06-30', '2026-05-01')],
      records: [record('meeting', '2026-06-01')],
      annulments: [annulment('to June', '2026-06-02'), annulment('record of meeting', '2026-06-03')],
    });
    expect(Object.keys(found)).toEqual(['to June', 'record of meeting']);
  });

  it('count as corrected if they were both annulled and corrected', () => {
    const found = ended({
      annulments: [annulment('roadmap', '2026-07-01')],
      corrections: [correction('roadmap', '2026-09-01')],
    });
    expect(found.roadmap).toMatchObject({ kind: 'corrected' });
  });
});
