import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/dates/calendar-date';
import type { ProjectContent } from '@/lib/projects/record-text';
import { differing, mergedContent, suggestedChoice } from './merged-content';

const bare: ProjectContent = {
  title: 'Cable',
  description: '',
  group: 'ENE',
  stage: 'candidate',
  start: null,
  target: null,
  associated: [],
  provisions: [],
  organisations: [],
  funding: [],
  references: [],
  tags: [],
  intendedResult: '',
  resultEvidence: '',
  resultOn: null,
};
const cost = { kind: 'cost', amountMinor: 100n, currency: 'EUR', source: '' } as const;
const grid = { name: 'Grid', sector: 'public', home: 'AZ', role: 'operator' } as const;
const duplicate: ProjectContent = {
  title: 'The cable',
  description: 'Under the sea',
  group: 'CON',
  stage: 'active',
  target: null,
  start: { on: calendarDate('2027-03-31'), precision: 'month' },
  associated: ['ENE', 'SEC'],
  provisions: ['I.3'],
  organisations: [grid],
  funding: [cost],
  references: [{ registry: '', title: 'Study', url: '' }],
  tags: ['TRIPP'],
  intendedResult: 'Power at night',
  resultEvidence: 'Meter readings',
  resultOn: calendarDate('2026-10-01'),
};
const nothing = { fields: [], lists: [] };
const everything = differing(bare, duplicate);

describe('the survivor’s content after a merge', () => {
  test('is unchanged if nothing is chosen', () => {
    expect(mergedContent(bare, duplicate, nothing)).toEqual(bare);
  });

  test('takes what is chosen, and keeps its own group', () => {
    const merged = mergedContent(bare, duplicate, everything);
    expect(merged).toEqual({ ...duplicate, group: 'ENE', target: null, associated: ['SEC'] });
  });

  test('takes evidence with its day', () => {
    const merged = mergedContent(bare, duplicate, { fields: ['resultEvidence'], lists: [] });
    expect(merged).toEqual({ ...bare, resultEvidence: 'Meter readings', resultOn: '2026-10-01' });
  });

  test('has common values once', () => {
    const survivor = { ...duplicate, group: 'ENE', associated: ['SEC'], tags: ['tripp', 'own'] };
    const merged = mergedContent(survivor, duplicate, {
      fields: [],
      lists: ['associated', 'organisations', 'funding', 'references', 'tags', 'provisions'],
    });
    expect(merged).toEqual({ ...survivor, associated: ['SEC'], tags: ['tripp', 'own'] });
  });
});

describe('the suggested choice', () => {
  test('is the duplicate’s value where the survivor has none', () => {
    expect(suggestedChoice(bare, duplicate)).toEqual({
      fields: ['description', 'start', 'intendedResult', 'resultEvidence'],
      lists: ['associated', 'provisions', 'organisations', 'funding', 'references', 'tags'],
    });
  });

  test('counts no cost twice, and skips equal values', () => {
    const survivor = {
      ...bare,
      description: 'Own',
      funding: [{ ...cost, amountMinor: 90n }],
      tags: ['TRIPP'],
    };
    const { fields, lists } = suggestedChoice(survivor, duplicate);
    expect(fields).toEqual(['start', 'intendedResult', 'resultEvidence']);
    expect(lists).toEqual(['associated', 'provisions', 'organisations', 'references']);
    expect(differing(survivor, duplicate).lists).toContain('funding');
    expect(differing(survivor, duplicate).fields).not.toContain('target');
  });
});
