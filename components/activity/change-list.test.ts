import { createElement } from 'react';
import { expect, it } from 'vitest';
import { namedZone } from '@/lib/dates/date-words';
import { rendered } from '@/testing/rendered';
import { ChangeList } from './change-list';

const charter = { timeZone: namedZone('Asia/Baku', []), parties: [] };
const groups = [{ code: 'ENE', slug: 'energy', name: 'Energy' }];

/** The changes of one thing, as HTML. The latest event gave `values`. */
const changes = (type: string, id: string, values: Record<string, string | number>) => {
  const entry = {
    id: 'e',
    subjectId: id,
    at: new Date(0),
    actorName: 'Leyla Sample',
    actorParty: 'AZ',
    changes: [],
  };
  const entries = [{ ...entry, type: 'platform.changed' as const, values: { name: 'A name', ...values } }];
  return rendered(createElement(ChangeList, { things: [{ type, id, count: 9, entries }], groups, charter }));
};

it.each([
  ['report', 'r', { number: 3 }, '/reports/r', 'Implementation report: 3'],
  ['platform', 'p', { name: 'Trade council' }, '/meetings/platforms#p', 'Dialogue platform: Trade council'],
  ['provision', 'I.3', {}, '/charter/I.3', 'Provision: A name'],
  ['group', 'ENE', {}, '/groups/energy', 'Working group: Energy'],
])('a change of a %s is named and leads there', (type, id, values, address, name) => {
  expect(changes(type, id, values)).toContain(`href="${address}">${name}</a>`);
});

it.each([
  ['group', 'ENE', '/groups/energy/history'],
  ['meeting', 'm', '/meetings/m/history'],
  ['project', 'p', '/projects/p#history'],
])('earlier changes of a %s lead to its history', (type, id, address) => {
  expect(changes(type, id, { title: 'T' })).toContain(`href="${address}"`);
});
