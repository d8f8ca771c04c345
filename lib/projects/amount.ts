/** Why a typed amount is refused. */
export type AmountFault = 'bad-amount' | 'ambiguous-amount' | 'too-many-decimals' | 'amount-too-large';

const currencies = new Set(Intl.supportedValuesOf('currency'));
const maxDigits = 15;
// Spaces (also no-break and thin ones) and apostrophes group digits; the last comma or point is the decimal
// sign.
const form = /^(?<whole>\d{1,3}(?:[\s']\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:(?<sign>[.,])(?<part>\d+))?$/u;

/** Whether the code is a currency of ISO 4217. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** The number of decimals of a currency: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 0;
}

const oneComma = /^\d{1,3},\d{3}$/;

/** What is wrong with a typed amount in any currency, or null. */
export function amountFault(text: string): 'bad-amount' | 'ambiguous-amount' | null {
  const { whole, sign } = form.exec(text.trim())?.groups ?? {};
  if (whole === undefined || (sign === ',' && whole.includes(','))) return 'bad-amount';
  return oneComma.test(text.trim()) ? 'ambiguous-amount' : null;
}

/**
 * Parses a typed amount into minor units. `1,250` may mean a thousand or one and a quarter, depending on the
 * reader, so it is refused as ambiguous.
 *
 * @example parseAmount('1 250 000.50', 'EUR') // 125000050n
 * @example parseAmount('1,250', 'EUR') // 'ambiguous-amount'
 */
export function parseAmount(text: string, currency: string): bigint | AmountFault {
  const fault = amountFault(text);
  if (fault) return fault;
  const { whole = '', sign, part = '' } = form.exec(text.trim())?.groups ?? {};
  if (sign === '.' && part.length === 3 && decimalsOf(currency) !== 3) return 'ambiguous-amount';
  const decimals = decimalsOf(currency);
  if (part.length > decimals) return 'too-many-decimals';
  const digits = whole.replace(/\D/g, '') + part.padEnd(decimals, '0');
  if (digits.replace(/^0+/, '').length > maxDigits) return 'amount-too-large';
  return BigInt(digits);
}

/**
 * An amount in minor units as plain decimal text, which parses back to the same amount.
 *
 * @example decimalText(125000050n, 'EUR') // '1250000.50'
 */
export function decimalText(minor: bigint, currency: string): `${number}` {
  const decimals = decimalsOf(currency);
  const digits = String(minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return (decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`) as `${number}`;
}

/** An amount formatted in a locale, with its currency code. */
export function amountWords(minor: bigint, currency: string, locale = 'en-GB'): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    decimalText(minor, currency),
  );
}
