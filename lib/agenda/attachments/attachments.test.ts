import { expect, it } from 'vitest';
import { pastedTarget } from './attachments';

it.each<[string, ReturnType<typeof pastedTarget>]>([
  ['https://concord.example/projects/p1', { kind: 'project', target: 'p1' }],
  ['/projects/p1/edit', { kind: 'project', target: 'p1' }],
  ['/charter/IV.2', { kind: 'provision', target: 'IV.2' }],
  ['/actions/a1?done=x#top', { kind: 'action', target: 'a1' }],
  ['/agreements/g-1', { kind: 'proposal', target: 'g-1' }],
  ['/people/x', null],
  ['ENE-003', null],
])('reads %s', (typed, target) => {
  expect(pastedTarget(typed)).toEqual(target);
});
