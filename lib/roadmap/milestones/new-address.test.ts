import { describe, expect, it } from 'vitest';
import { addressAfter, readNewMilestoneParams } from './new-address';

const nothing = { q: '', group: null, project: null, after: '', find: '' };

describe('the address of a new milestone', () => {
  it.each([
    [{}, nothing],
    [
      { q: ' cable ', group: 'ENE' },
      { ...nothing, q: 'cable', group: 'ENE' },
    ],
    [{ group: 'no group', project: '../x' }, nothing],
    [
      { project: ['a1_-B', 'c'], find: 'permit' },
      { ...nothing, project: 'a1_-B', find: 'permit' },
    ],
  ])('%j', (params, asked) => {
    expect(readNewMilestoneParams(params)).toEqual(asked);
  });

  it.each([
    ['', 'ENE-001.2'],
    ['1', '1, ENE-001.2'],
    ['1, ENE-001.2', '1, ENE-001.2'],
    ['ENE-001.21', 'ENE-001.21, ENE-001.2'],
  ])('after %j a step more is added once', (after, next) => {
    const address = addressAfter({ ...nothing, project: 'p', after }, 'ENE-001.2');
    const url = new URL(address, 'http://localhost');
    expect(url.searchParams.get('after')).toBe(next);
    expect(url.searchParams.get('project')).toBe('p');
  });
});
