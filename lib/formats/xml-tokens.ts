/** A tag or a text of an XML document, in order. `empty` is a tag that closes itself. */
export interface XmlToken {
  kind: 'start' | 'end' | 'empty' | 'text';
  /** With its prefix; '' for a text. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const piece =
  /<\?[^?]*(?:\?(?!>)[^?]*)*\?>|<!--[^-]*(?:-(?!->)[^-]*)*-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const none = {};

/**
 * The tokens of an XML document; null if it is not well formed or declares a document type, which could name entities
 * and files of its own. Whether tags nest is for the reader of the tokens.
 */
export function xmlTokens(xml: string): XmlToken[] | null {
  const tokens: XmlToken[] = [];
  piece.lastIndex = xml.startsWith('\ufeff') ? 1 : 0;
  while (piece.lastIndex < xml.length) {
    const found = piece.exec(xml);
    if (found === null) return null;
    const [, data, slash, name, rest = '', self, text] = found;
    if (name !== undefined) {
      const kind = slash === '/' ? 'end' : self === '/' ? 'empty' : 'start';
      const attributes = rest === '' ? none : attributesIn(rest);
      if (attributes === null) return null;
      tokens.push({ kind, name, attributes, text: '' });
    } else if (data !== undefined || text !== undefined) {
      const words = data ?? decoded(text ?? '');
      if (words === null) return null;
      tokens.push({ kind: 'text', name: '', attributes: none, text: words });
    }
  }
  return tokens;
}

function attributesIn(text: string): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    const value = decoded(double ?? single ?? '');
    if (value === null) return null;
    attributes[name] = value;
  }
  return attributes;
}

/** The text with its five named and its numbered signs; null if it names another. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const words = text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,10}));|&/g,
    (_, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : Number.NaN;
      const sign =
        code <= 0x10ffff ? String.fromCodePoint(code) : Object.hasOwn(named, name) ? named[name] : undefined;
      if (sign === undefined) isKnown = false;
      return sign ?? '';
    },
  );
  return isKnown ? words : null;
}
