import { describe, expect, it } from 'vitest';
import { filteredWork, readWorkFilters } from './filters';
import type { Work, WorkItem, WorkKind } from './work-item';

const item = (key: string, kind: WorkKind, groupCode: string | null): WorkItem => ({
  key,
  kind,
  act: { kind: 'act' },
  dueOn: null,
  precision: 'day',
  title: key,
  of: '',
  href: '/',
  groupCode,
  compartment: 'joint',
});
const work: Work = {
  items: [item('a', 'action', 'ENE'), item('b', 'milestone', 'ENE'), item('c', 'action', null)],
  more: [{ kind: 'milestone', count: 3, href: '/deadlines' }],
};

describe('the filters of an address', () => {
  it.each([
    [{}, { kind: null, group: null }],
    [
      { kind: 'action', group: 'ENE' },
      { kind: 'action', group: 'ENE' },
    ],
    [
      { kind: 'nothing', group: '<b>' },
      { kind: null, group: null },
    ],
    [{ kind: ['brief', 'action'] }, { kind: 'brief', group: null }],
  ])('%j', (params, filters) => {
    expect(readWorkFilters(params)).toEqual(filters);
  });
});

it.each([
  [{ kind: null, group: null }, ['a', 'b', 'c'], 1],
  [{ kind: 'action', group: null }, ['a', 'c'], 0],
  [{ kind: 'milestone', group: null }, ['b'], 1],
  [{ kind: null, group: 'ENE' }, ['a', 'b'], 0],
  [{ kind: 'action', group: 'CTR' }, [], 0],
] as const)('%j leave %j', (filters, keys, more) => {
  const left = filteredWork(work, filters);
  expect(left.items.map(({ key }) => key)).toEqual(keys);
  expect(left.more).toHaveLength(more);
});
