import { describe, expect, it } from 'vitest';
import { chosenProjects, type ListBase } from './list-choice';

describe('the projects of a new list', () => {
  const form = {
    ticked: ['b', 'n'],
    shown: ['a', 'b', 'n'],
    inForce: ['a', 'b', 'z'],
    all: ['n', 'x', 'y'],
  };

  it.each<[ListBase, string[]]>([
    ['ticked', ['b', 'n']],
    ['standing', ['z', 'b', 'n']],
    ['all', ['n', 'x', 'y']],
  ])('with the base “%s”', (base, ids) => {
    expect([...chosenProjects({ base, ...form })]).toEqual(ids);
  });
});
