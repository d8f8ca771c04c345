import { expect, test } from 'vitest';
import type { ProjectContent } from '@/lib/projects/record-text';
import type { BulkAct } from './bulk-act';
import { bulkOutcome } from './bulk-rule';

const content: ProjectContent = {
  title: 'Interconnector',
  description: 'kept',
  group: 'ENE',
  associated: ['CON'],
  provisions: ['I.3'],
  organisations: [],
  stage: 'candidate',
  start: null,
  target: null,
  funding: [],
  references: [],
  tags: ['Orta Dəhliz'],
  intendedResult: '',
  resultEvidence: '',
  resultOn: null,
};
const outcome = (act: BulkAct, changed: Partial<ProjectContent> = {}, privateTo: string | null = null) =>
  bulkOutcome(act, { content: { ...content, ...changed }, privateTo });

test.each<[BulkAct, Partial<ProjectContent>]>([
  [{ kind: 'stage', stage: 'active' }, { stage: 'active' }],
  [{ kind: 'propose' }, { stage: 'proposed' }],
  [{ kind: 'move', group: 'DIG' }, { group: 'DIG' }],
  [{ kind: 'tag', tags: ['TRIPP', 'ORTA DƏHLIZ', 'new'] }, { tags: ['Orta Dəhliz', 'TRIPP', 'new'] }],
  [{ kind: 'untag', tags: ['ORTA DEHLIZ', 'absent'] }, { tags: [] }],
])('%j changes only %j', (act, changed) => {
  expect(outcome(act)).toEqual({ kind: 'change', content: { ...content, ...changed } });
});

test.each<[BulkAct, Partial<ProjectContent>, string]>([
  [{ kind: 'stage', stage: 'candidate' }, {}, 'same'],
  [{ kind: 'move', group: 'ENE' }, {}, 'same'],
  [{ kind: 'tag', tags: ['orta dehliz'] }, {}, 'same'],
  [{ kind: 'untag', tags: ['TRIPP'] }, {}, 'no-such-tag'],
  [
    { kind: 'tag', tags: ['TRIPP', 'new'] },
    { tags: Array.from({ length: 19 }, (_, n) => `tag ${n}`) },
    'too-many-tags',
  ],
  [{ kind: 'propose' }, { stage: 'active' }, 'not-candidate'],
  [{ kind: 'propose' }, { stage: 'proposed' }, 'not-candidate'],
])('%j leaves a project with %j unchanged: %s', (act, changed, why) => {
  expect(outcome(act, changed)).toEqual({ kind: 'stays', why });
});

test('a private project is not proposed for the list', () => {
  expect(outcome({ kind: 'propose' }, {}, 'AZ')).toEqual({ kind: 'stays', why: 'private' });
  expect(outcome({ kind: 'stage', stage: 'active' }, {}, 'AZ')).toMatchObject({ kind: 'change' });
});
