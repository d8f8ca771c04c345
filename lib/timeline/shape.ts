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
const capital = new Set(['viewBox', 'preserveAspectRatio']);
const names = new Map<string, string>();

/** As SVG writes it; each name is turned once, since a drawing has a few of them thousands of times. */
function attributeName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const turned = capital.has(name) ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  names.set(name, turned);
  return turned;
}

/** What a class of the drawing looks like, as presentation attributes. */
export type Style = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The drawing as text of an SVG file that needs no style sheet: each class is written out as its attributes. */
export const shapeText = (drawn: Shape, style: Style): string =>
  written(drawn, (className) =>
    Object.assign({}, ...className.split(' ').map((name) => style.get(name) ?? {})),
  );

/** The drawing as text within a page, whose style sheet knows its classes. */
export const classedText = (drawn: Shape): string => written(drawn, (className) => ({ class: className }));

type Attributes = Readonly<Record<string, string | number>>;

/** `looks` are the attributes that a class becomes; an element's own count more. */
function written({ tag, attributes, children }: Shape, looks: (className: string) => Attributes): string {
  const { className, ...rest } = attributes;
  const all = className === undefined ? {} : { ...looks(String(className)) };
  for (const [name, value] of Object.entries(rest)) all[attributeName(name)] = value;
  let text = `<${tag}`;
  for (const [name, value] of Object.entries(all)) text += ` ${name}="${escaped(String(value))}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escaped(child) : written(child, looks);
  return `${text}</${tag}>`;
}
