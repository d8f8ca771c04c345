import { describe, expect, it } from 'vitest';
import { chosenProjects, type ListBase } from './list-choice';

describe('the projects that a list is to hold', () => {
  const form = {
    ticked: ['b', 'n'],
    shown: ['a', 'b', 'n'],
    standing: ['a', 'b', 'z'],
    all: ['n', 'x', 'y'],
  };

  it.each<[ListBase, string[]]>([
    ['ticked', ['b', 'n']],
    ['standing', ['z', 'b', 'n']],
    ['all', ['n', 'x', 'y']],
  ])('by %s', (base, ids) => {
    expect([...chosenProjects({ base, ...form })]).toEqual(ids);
  });
});
