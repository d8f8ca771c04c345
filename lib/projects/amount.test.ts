import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountWords, decimalsOf, decimalText, isCurrency, parseAmount } from './amount';

describe('a typed amount', () => {
  test.each([
    ['1250000', 'USD', 125000000n],
    ['1 250 000.5', 'USD', 125000050n],
    ['1 250 000', 'AZN', 125000000n],
    ["1'250'000.05", 'CHF', 125000005n],
    ['1,250,000.50', 'USD', 125000050n],
    ['1,250.50', 'USD', 125050n],
    ['12,5', 'AZN', 1250n],
    ['0.07', 'USD', 7n],
    ['5000', 'JPY', 5000n],
    ['1.234', 'KWD', 1234n],
    ['1,250', 'USD', 'ambiguous-amount'],
    ['1.250', 'USD', 'ambiguous-amount'],
    ['1.2345', 'USD', 'too-many-decimals'],
    ['5.5', 'JPY', 'too-many-decimals'],
    ['1,250,000,50', 'USD', 'bad-amount'],
    ['-5', 'USD', 'bad-amount'],
    ['12 50', 'USD', 'bad-amount'],
    ['about 5', 'USD', 'bad-amount'],
    ['99999999999999999999', 'USD', 'amount-too-large'],
  ])('%j in %s is %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  test('round-trips through minor units', () => {
    const minor = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });
    fc.assert(
      fc.property(minor, fc.constantFrom('USD', 'AZN', 'JPY', 'EUR'), (amount, currency) => {
        expect(parseAmount(decimalText(amount, currency), currency)).toBe(amount);
      }),
    );
  });

  test('is shown with its currency', () => {
    expect(amountWords(125000050n, 'USD').replace(/\s/g, ' ')).toBe('USD 1,250,000.50');
  });
});

test('a currency is known by its ISO code, with its decimals', () => {
  expect([isCurrency('AZN'), isCurrency('usd'), isCurrency('ZZZ')]).toEqual([true, false, false]);
  expect([decimalsOf('AZN'), decimalsOf('JPY'), decimalsOf('KWD')]).toEqual([2, 0, 3]);
});
