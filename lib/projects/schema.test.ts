import { expect, test } from 'vitest';
import { fieldErrors } from '@/lib/refusal';
import { createProjectSchema } from './schema';

test('an unreadable amount is reported beside an unknown currency', () => {
  const read = (amount: string, currency: string) => {
    const row = { kind: 'cost', amount, currency, source: '' };
    const { error } = createProjectSchema.safeParse({ title: 'Cable', group: 'ENE', funding: [row] });
    return error ? fieldErrors(error).map(({ field, code }) => [field, code]) : [];
  };
  expect(read('1.234,56', 'ZZZ')).toEqual([
    ['funding.0.amount', 'bad-amount'],
    ['funding.0.currency', 'unknown-currency'],
  ]);
  expect(read('', 'EUR')).toEqual([['funding.0.amount', 'required']]);
  expect(read('1,250', 'EUR')).toEqual([['funding.0.amount', 'ambiguous-amount']]);
  expect(read('1 250.005', 'EUR')).toEqual([['funding.0.amount', 'ambiguous-amount']]);
  expect(read('1 250.00', 'EUR')).toEqual([]);
});
