import { expect, it } from 'vitest';
import { numbered } from './item-fields';

it('numbers the items and no break', () => {
  expect(numbered([{ sourceKey: 'opening' }, { sourceKey: 'break:1' }, { sourceKey: 'own:2' }])).toEqual([
    1,
    null,
    2,
  ]);
  expect(numbered([])).toEqual([]);
});
