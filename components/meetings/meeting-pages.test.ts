import { expect, test } from 'vitest';
import { meetingAddress, meetingPages } from './meeting-pages';

test.each([
  ['charter', 'AZ', 'overview agenda delegations reports briefs minutes history'],
  ['charter', null, 'overview agenda delegations reports minutes history'],
  ['group', 'US', 'overview agenda delegations briefs minutes history'],
  ['platform', null, 'overview agenda delegations minutes history'],
] as const)('of a %s meeting, a reader of %s has the pages %s', (kind, party, pages) => {
  expect(meetingPages({ kind }, party).join(' ')).toBe(pages);
});

test('each page has its address', () => {
  expect([meetingAddress('x', 'overview'), meetingAddress('x', 'briefs')]).toEqual([
    '/meetings/x',
    '/meetings/x/briefs',
  ]);
});
