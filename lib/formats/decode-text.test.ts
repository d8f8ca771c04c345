import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text';

const bytes = (text: string, encoding: 'utf8' | 'utf16le') => new Uint8Array(Buffer.from(text, encoding));
const swapped = (little: Uint8Array) => new Uint8Array(Buffer.from(little).swap16());

const letters = 'Gəncə limanı və İqtisadi zona – Şəki\tENE\r\n“Körpü”\tCON\r\n';
const cyrillic = 'Порт\tЭнергетика\nДорога\tСвязь\n';

describe('the text of a file', () => {
  it.each([letters, cyrillic, 'Title,Group\nPort,ENE', 'Şəki;1'])('is read in each encoding: %j', (text) => {
    const little = bytes(text, 'utf16le');
    const marked = bytes(`\uFEFF${text}`, 'utf16le');
    expect(decodeText(bytes(text, 'utf8'))).toBe(text);
    expect(decodeText(bytes(`\uFEFF${text}`, 'utf8'))).toBe(text);
    expect(decodeText(little)).toBe(text);
    expect(decodeText(swapped(little))).toBe(text);
    expect(decodeText(marked)).toBe(text);
    expect(decodeText(swapped(marked))).toBe(text);
  });

  it.each<[string, Uint8Array | number[]]>([
    ['Latin-5 (a “CSV” that Excel saved with Azerbaijani letters)', [0x50, 0xfd, 0x6c, 0x2c, 0xde, 0x0a]],
    ['UTF-8 that is cut within a letter', [0x47, 0xc9]],
    ['letters that were lost before', bytes('G\uFFFDnc\uFFFD\tENE', 'utf8')],
    ['letters that were lost before, in UTF-16', bytes('\uFEFFG\uFFFDnc\tENE', 'utf16le')],
    ['NUL', bytes('Port\0\tENE\n', 'utf8')],
    ['NUL in UTF-16', bytes('\uFEFFPort\0\tENE\n', 'utf16le')],
    ['UTF-16 that ends within a letter', bytes('\uFEFFPort\tENE', 'utf16le').subarray(0, -1)],
    ['half of a pair of surrogates', bytes('\uFEFFPort \uD83D\tENE', 'utf16le')],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x09, 0, 0, 0]],
    ['a workbook', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x9b, 0xc8, 0xe2, 0x2c, 0, 0]],
  ])('is refused where there is %s', (_, held) => {
    expect(decodeText(Uint8Array.from(held))).toBeNull();
  });

  it('of no bytes is empty', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });

  it('comes back whole from UTF-16, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\0\uFFFD\uFEFF]/.test(text));
        expect(decodeText(bytes(`\uFEFF${text}`, 'utf16le'))).toBe(text);
        expect(decodeText(bytes(text, 'utf8'))).toBe(text);
      }),
    );
  });
});
