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
  intendedResult: '',
  resultEvidence: '',
  resultOn: null,
};
const open = { code: 'ENE', restricted: false };
const row = { id: 'p1', code: 'ENE-001', privateTo: null, group: open, content };
const recorded = (...given: Parameters<typeof changeEvents>) =>
  changeEvents(...given).map(({ type, compartment, values, changes }) => ({
    type,
    group: compartment.restrictedGroup,
    to: values?.to,
    fields: changes?.map(({ field }) => field),
  }));

describe('an edit of a project', () => {
  test('is one event with its fields', () => {
    expect(recorded(row, { ...content, stage: 'active', tags: ['TRIPP'] }, open)).toEqual([
      { type: 'project.changed', group: null, to: undefined, fields: ['stage', 'tags'] },
    ]);
  });

  test('that moves it is an event of its own', () => {
    expect(recorded(row, { ...content, group: 'CON' }, { code: 'CON', restricted: false })).toEqual([
      { type: 'project.moved', group: null, to: 'CON', fields: undefined },
    ]);
  });

  test('into a restricted group says outside only that it left', () => {
    const moved = { ...content, group: 'SEC', title: 'Other' };
    expect(recorded(row, moved, { code: 'SEC', restricted: true })).toEqual([
      { type: 'project.moved', group: 'SEC', to: 'SEC', fields: undefined },
      { type: 'project.moved', group: null, to: 'restricted', fields: undefined },
      { type: 'project.changed', group: 'SEC', to: undefined, fields: ['title'] },
    ]);
  });

  test('out of a restricted group records the changes inside only, since outsiders did not know the old values', () => {
    const inside = {
      ...row,
      group: { code: 'SEC', restricted: true },
      content: { ...content, group: 'SEC' },
    };
    expect(recorded(inside, { ...content, title: 'Other' }, open)).toEqual([
      { type: 'project.moved', group: null, to: 'ENE', fields: undefined },
      { type: 'project.moved', group: 'SEC', to: 'ENE', fields: undefined },
      { type: 'project.changed', group: 'SEC', to: undefined, fields: ['title'] },
    ]);
  });

  test('from one restricted group to another records neither group’s changes', () => {
    const inside = {
      ...row,
      group: { code: 'SEC', restricted: true },
      content: { ...content, group: 'SEC' },
    };
    expect(recorded(inside, { ...content, title: 'Other' }, { code: 'NUC', restricted: true })).toEqual([
      { type: 'project.moved', group: 'NUC', to: 'NUC', fields: undefined },
      { type: 'project.moved', group: 'SEC', to: 'restricted', fields: undefined },
      { type: 'project.changed', group: 'NUC', to: undefined, fields: [] },
    ]);
  });
});
