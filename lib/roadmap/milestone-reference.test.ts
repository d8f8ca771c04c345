import { describe, expect, it } from 'vitest';
import { sampleGrid } from '@/testing/grid';
import { afterText, namedIn, readReferences } from './milestone-reference';

const grid = sampleGrid();

describe('the milestones that a row comes after', () => {
  it.each([
    ['', 'one', []],
    ['1', 'one', ['a']],
    ['1, #2', 'one', ['a', 'b']],
    ['1; 1', 'one', ['a']],
    ['ENE-002.1', 'one', ['c']],
    ['ene–002.1', 'one', ['c']],
    ['ene-001.2; 1', 'two', ['b', 'c']],
    ['study agreed', 'one', ['a']],
    ['Report, with annexes', 'one', ['c']],
    ['1, Report, with annexes; 2', 'one', ['a', 'c', 'b']],
    ['Note drafted\nreport, with Annexes', 'one', ['d', 'c']],
    ['Note drafted', 'one', ['d']],
  ])('%j typed in a row of project %s', (typed, from, found) => {
    expect(readReferences(typed, from, grid)).toEqual({ found, unknown: [] });
  });

  it.each([
    ['9', ['9']],
    ['1, nothing of the kind', ['nothing of the kind']],
    ['ENE-009.1', ['ENE-009.1']],
  ])('%j is told apart', (typed, unknown) => {
    expect(readReferences(typed, 'one', grid).unknown).toEqual(unknown);
  });

  it('is written so that it reads back', () => {
    expect(afterText(['c', 'a', 'd'], 'one', grid)).toBe('1, ENE-002.1, Note drafted');
    expect(readReferences('1, ENE-002.1, Note drafted', 'one', grid).found).toEqual(['a', 'c', 'd']);
  });
});

describe('what has to be read to understand what was typed', () => {
  it.each([
    ['', [], []],
    ['1, #2', [], []],
    ['ene-003.2; 1', ['ENE-003'], []],
    ['Report, with annexes', [], ['Report, with annexes', 'Report', 'with annexes']],
    ['Phase 1.2', ['PHASE 1'], ['Phase 1.2']],
    ['1; A, b', [], ['1; A, b', '1; A', 'A, b', 'A', 'b']],
  ])('%j', (typed, codes, titles) => {
    expect(namedIn([typed])).toEqual({ codes, titles });
  });
});
