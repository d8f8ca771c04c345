import { expect, test } from 'vitest';
import { undoAct } from './undo-act';

const line = (before: string, after: string) => ({ change: { before, after } });
const still = { change: null };

test('one stage or group before is set again', () => {
  const lines = [line('candidate', 'proposed'), still, line('candidate', 'proposed')];
  expect(undoAct({ kind: 'propose' }, lines)).toBe('stage:candidate');
  expect(undoAct({ kind: 'stage', stage: 'active' }, [line('proposed', 'active')])).toBe('stage:proposed');
  expect(undoAct({ kind: 'move', group: 'ENE' }, [line('CON', 'ENE')])).toBe('move:CON');
});

test('different stages before have no single act back', () => {
  const lines = [line('candidate', 'active'), line('suspended', 'active')];
  expect(undoAct({ kind: 'stage', stage: 'active' }, lines)).toBe('');
  expect(undoAct({ kind: 'stage', stage: 'active' }, [still])).toBe('');
});

test('a tag is taken off or put on again, several are not', () => {
  expect(undoAct({ kind: 'tag', tags: ['A'] }, [line('', 'A')])).toBe('untag');
  expect(undoAct({ kind: 'untag', tags: ['A'] }, [line('A', '')])).toBe('tag');
  expect(undoAct({ kind: 'tag', tags: ['A', 'B'] }, [line('A', 'A, B')])).toBe('');
});
