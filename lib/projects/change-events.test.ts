import { describe, expect, test } from 'vitest';
import { changeEvents } from './change-events';
import type { ProjectContent } from './record-text';

const content: ProjectContent = {
  title: 'Cable',
  description: '',
  group: 'ENE',
  associated: [],
  provisions: [],
  organisations: [],
  stage: 'candidate',
  start: null,
  target: null,
  funding: [],
  references: [],
  tags: [],
};
const open = { code: 'ENE', restricted: false };
const row = { id: 'p1', code: 'ENE-001', privateTo: null, group: open, content };
const told = (...given: Parameters<typeof changeEvents>) =>
  changeEvents(...given).map(({ type, compartment, values, changes }) => ({
    type,
    group: compartment.restrictedGroup,
    to: values?.to,
    fields: changes?.map(({ field }) => field),
  }));

describe('an edit of a project', () => {
  test('is one event that names the fields', () => {
    expect(told(row, { ...content, stage: 'active', tags: ['TRIPP'] }, open)).toEqual([
      { type: 'project.changed', group: null, to: undefined, fields: ['stage', 'tags'] },
    ]);
  });

  test('that moves it is told as a move', () => {
    expect(told(row, { ...content, group: 'CON' }, { code: 'CON', restricted: false })).toEqual([
      { type: 'project.moved', group: null, to: 'CON', fields: undefined },
    ]);
  });

  test('that moves it into a restricted group says outside only that it left', () => {
    const moved = { ...content, group: 'SEC', title: 'Other' };
    expect(told(row, moved, { code: 'SEC', restricted: true })).toEqual([
      { type: 'project.moved', group: 'SEC', to: 'SEC', fields: undefined },
      { type: 'project.moved', group: null, to: 'restricted', fields: undefined },
      { type: 'project.changed', group: 'SEC', to: undefined, fields: ['title'] },
    ]);
  });
});
