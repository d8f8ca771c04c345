import { expect, test } from 'vitest';
import { namedOnce } from './named-once';

const named = (name: string, role: string, home = 'AZ') => ({ name, sector: 'public' as const, home, role });

test.each([
  ['the same, however written', [named('Grid', 'operator'), named('GRID ', '')], [named('Grid', 'operator')]],
  ['both roles', [named('Grid', 'owner'), named('Grid', 'operator')], [named('Grid', 'owner, operator')]],
  ['one role, said twice', [named('Grid', 'owner'), named('Grid', 'owner')], [named('Grid', 'owner')]],
  [
    'two homes',
    [named('Grid', ''), named('Grid', '', 'Georgia')],
    [named('Grid', ''), named('Grid', '', 'Georgia')],
  ],
])('%s', (_, organisations, once) => {
  expect(namedOnce(organisations)).toEqual(once);
});
