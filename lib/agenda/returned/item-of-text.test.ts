import { expect, test } from 'vitest';
import { itemOfText } from './item-of-text';

const long = 'Fuel services and waste '.repeat(12).trim();

test.each([
  ['a line', 'Waste', { title: 'Waste', note: '' }],
  [
    'several lines',
    'Waste\nA first exchange\nof views',
    { title: 'Waste', note: 'A first exchange\nof views' },
  ],
  ['a line that no title holds', long, { title: `${long.slice(0, 196)}…`, note: long }],
  ['one word that no title holds', 'x'.repeat(300), { title: `${'x'.repeat(199)}…`, note: 'x'.repeat(300) }],
])('%s', (_, text, item) => {
  expect(itemOfText(text)).toEqual(item);
  expect(itemOfText(text).title.length).toBeLessThanOrEqual(200);
});
