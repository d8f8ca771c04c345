import { expect, test } from 'vitest';
import { parsePartialDate } from '@/lib/dates/partial-date';
import { type ProjectContent, recordText, savedVersion } from './record-text';

const content: ProjectContent = {
  title: 'Cable',
  description: '',
  group: 'ENE',
  associated: ['DIG', 'CON'],
  provisions: [],
  organisations: [{ name: 'Sample Works', sector: 'private', home: 'Georgia', role: 'contractor' }],
  stage: 'active',
  start: parsePartialDate('2027-Q3'),
  target: null,
  funding: [{ kind: 'cost', amountMinor: 125000050n, currency: 'USD', source: 'estimate' }],
  references: [{ registry: 'R-1', title: 'Study', url: '' }],
  tags: ['TRIPP'],
  intendedResult: 'Power at night',
  resultEvidence: '',
  resultOn: null,
};

test('a project is written with codes and dates', () => {
  expect(recordText(content)).toEqual({
    title: 'Cable',
    description: null,
    group: 'ENE',
    associated: 'CON, DIG',
    provisions: null,
    organisations: 'Sample Works (private, Georgia): contractor',
    stage: 'active',
    start: '2027-Q3',
    target: null,
    funding: 'cost USD 1250000.50: estimate',
    references: 'R-1 Study',
    tags: 'TRIPP',
    intendedResult: 'Power at night',
    resultEvidence: null,
    resultOn: null,
  });
});

test('the order of a list makes no difference', () => {
  expect(savedVersion(content, { ...content, associated: ['CON', 'DIG'] })).toEqual({});
});

test('the saved value is shown at each input that differs', () => {
  const saved = { ...content, title: 'Sea cable', organisations: [], provisions: ['I.3'] };
  expect(savedVersion(content, saved)).toEqual({
    title: 'Sea cable',
    'organisations.0.name': '',
    'provisions[]': 'I.3',
  });
});
