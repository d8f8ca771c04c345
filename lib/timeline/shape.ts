/**
 * An element of a drawing: its name and attributes as React writes them, and what stands within it. One drawing
 * is shown on the page and written into a file.
 */
export interface Shape {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (Shape | string)[];
}

export const shape = (
  tag: string,
  attributes: Shape['attributes'],
  ...children: readonly (Shape | string)[]
): Shape => ({ tag, attributes, children });

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 holds no control characters and no half of a surrogate pair, escaped or not. */
function holdable(glyph: string): boolean {
  const code = glyph.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

// most of a drawing is numbers and names of classes
const plain = /^[\w .:-]*$/;

const escaped = (text: string) =>
  plain.test(text)
    ? text
    : [...text].map((glyph) => (holdable(glyph) ? (escapes[glyph] ?? glyph) : '\ufffd')).join('');

// the attributes that SVG itself writes with capitals
const kept = new Set(['viewBox', 'preserveAspectRatio']);
const attributeName = (name: string) =>
  kept.has(name) ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a class of the drawing looks like, as presentation attributes. */
export type Style = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The drawing as text of an SVG file that needs no style sheet: each class is written out as its attributes. */
export function shapeText(drawn: Shape, style: Style): string {
  return written(drawn, (className) => {
    const looks = String(className ?? '')
      .split(' ')
      .map((name) => style.get(name) ?? {});
    return Object.assign({}, ...looks);
  });
}

/** The drawing as text within a page, whose style sheet knows its classes. */
export const classedText = (drawn: Shape): string =>
  written(drawn, (className) => ({ ...(className && { class: className }) }));

/** The attributes that a class becomes. */
type Looks = (className: string | number | undefined) => Readonly<Record<string, string | number>>;

function written({ tag, attributes, children }: Shape, looks: Looks): string {
  const { className, ...rest } = attributes;
  const own = Object.fromEntries(Object.entries(rest).map(([name, value]) => [attributeName(name), value]));
  const all = Object.entries({ ...looks(className), ...own });
  const open = `<${tag}${all.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')}`;
  const within = children.map((child) =>
    typeof child === 'string' ? escaped(child) : written(child, looks),
  );
  return within.length === 0 ? `${open}/>` : `${open}>${within.join('')}</${tag}>`;
}
