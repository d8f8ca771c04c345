/**
 * An element of the chart, with attributes as React names them. The same tree is shown on the page and
 * written to files.
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
/** Whether XML 1.0 allows the character: no control characters or lone surrogates, not even escaped. */
function holdable(glyph: string): boolean {
  const code = glyph.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

// text without characters to escape, which is most of it
const plain = /^[\w .:-]*$/;

const escaped = (text: string) =>
  plain.test(text)
    ? text
    : [...text].map((glyph) => (holdable(glyph) ? (escapes[glyph] ?? glyph) : '\ufffd')).join('');

// attributes that are not simply written in kebab case
const names = new Map([
  ['viewBox', 'viewBox'],
  ['preserveAspectRatio', 'preserveAspectRatio'],
  ['className', 'class'],
]);

/** The SVG name of an attribute. Cached, since a chart repeats a few names thousands of times. */
function attributeName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const kebab = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  names.set(name, kebab);
  return kebab;
}

/** The presentation attributes of each class. */
export type Style = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** A self-contained SVG: each class is replaced by its attributes. */
export const shapeText = (root: Shape, style: Style): string =>
  written(root, ({ className, ...own }) => {
    const looks = className === undefined ? [] : String(className).split(' ');
    const all: Record<string, string | number> = Object.assign({}, ...looks.map((name) => style.get(name)));
    // an element's own attributes override those of its classes
    for (const name in own) all[attributeName(name)] = own[name] ?? '';
    return all;
  });

/** An SVG for a page whose style sheet knows the classes. */
export const classedText = (root: Shape): string => written(root, (attributes) => attributes);

/** A number with at most two decimals, since sums of positions have many. */
const valueText = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);

function written(
  { tag, attributes, children }: Shape,
  look: (attributes: Shape['attributes']) => Shape['attributes'],
): string {
  let text = `<${tag}`;
  const all = look(attributes);
  for (const name in all) text += ` ${attributeName(name)}="${valueText(all[name] ?? '')}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escaped(child) : written(child, look);
  return `${text}</${tag}>`;
}
