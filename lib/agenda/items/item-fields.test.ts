import { expect, it } from 'vitest';
import { agendaNumbers, numbered } from './item-fields';

it('numbers the items and no break', () => {
  expect(numbered([{ sourceKey: 'opening' }, { sourceKey: 'break:1' }, { sourceKey: 'own:2' }])).toEqual([
    1,
    null,
    2,
  ]);
  expect(numbered([])).toEqual([]);
});

it('gives a number to what stands on the agenda only', () => {
  const item = (
    id: string,
    state: 'own' | 'put_forward' | 'declined' | 'deferred' | null,
    removed = false,
  ) => ({
    id,
    sourceKey: `own:${id}`,
    removed,
    consent: state && { state },
  });
  const items = [
    item('opening', null),
    item('removed', null, true),
    item('deferred', 'deferred'),
    item('declined', 'declined'),
    { ...item('coffee', null), sourceKey: 'break:1' },
    item('waiting', 'put_forward'),
    item('ours', 'own'),
    item('closing', null),
  ];
  expect([...agendaNumbers(items)]).toEqual([
    ['opening', 1],
    ['waiting', 2],
    ['closing', 3],
  ]);
});
