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

// as SVG itself writes them, with capitals, or by another name than React
const names = new Map([
  ['viewBox', 'viewBox'],
  ['preserveAspectRatio', 'preserveAspectRatio'],
  ['className', 'class'],
]);

/** As SVG writes it; each name is turned once, since a drawing has a few of them thousands of times. */
function attributeName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const turned = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  names.set(name, turned);
  return turned;
}

/** What a class of the drawing looks like, as presentation attributes. */
export type Style = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The drawing as text of an SVG file that needs no style sheet: each class is written out as its attributes. */
export const shapeText = (drawn: Shape, style: Style): string =>
  written(drawn, ({ className, ...own }) => {
    const looks = className === undefined ? [] : String(className).split(' ');
    const all: Record<string, string | number> = Object.assign({}, ...looks.map((name) => style.get(name)));
    // an element's own count more
    for (const name in own) all[attributeName(name)] = own[name] ?? '';
    return all;
  });

/** The drawing as text within a page, whose style sheet knows its classes. */
export const classedText = (drawn: Shape): string => written(drawn, (attributes) => attributes);

function written(
  { tag, attributes, children }: Shape,
  look: (attributes: Shape['attributes']) => Shape['attributes'],
): string {
  let text = `<${tag}`;
  const all = look(attributes);
  for (const name in all) text += ` ${attributeName(name)}="${escaped(String(all[name]))}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escaped(child) : written(child, look);
  return `${text}</${tag}>`;
}
