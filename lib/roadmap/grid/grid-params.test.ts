import { describe, expect, it } from 'vitest';
import { readGridParams } from './grid-params';

describe('what of a group’s roadmap an address asks for', () => {
  it.each([
    [{}, { page: 1, q: '', project: null, step: null }],
    [
      { page: '3', q: ' grid ' },
      { page: 3, q: 'grid', project: null, step: null },
    ],
    [{ page: '-1' }, { page: 1, q: '', project: null, step: null }],
    [{ page: '1.5' }, { page: 1, q: '', project: null, step: null }],
    [{ page: ['2', '3'] }, { page: 1, q: '', project: null, step: null }],
    [
      { edit: 'a', step: 'b', q: 'grid' },
      { page: 1, q: 'grid', project: null, step: 'a' },
    ],
    [{ step: 'b' }, { page: 1, q: '', project: null, step: 'b' }],
    [
      { project: 'p', q: 'grid' },
      { page: 1, q: 'grid', project: 'p', step: null },
    ],
  ])('%j', (query, asked) => {
    expect(readGridParams(query)).toEqual(asked);
  });
});
