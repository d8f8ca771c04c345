import type { Style } from './shape';

/**
 * The chart's classes as presentation attributes, read from the page's own style sheets so that a file looks
 * as the page does. Every `var()` is replaced by its light token.
 *
 * @param tokens the text of theme.css
 * @param rules the text of chart.css, whose selectors are single classes
 */
export function chartStyle(tokens: string, rules: string): Style {
  const light = /@theme[^{]*\{([^}]*)\}/.exec(withoutComments(tokens))?.[1] ?? '';
  const values = new Map(declarations(light));
  // files have a white background, and installed fonts lack the "Variable" in their names
  values.set('--color-paper', values.get('--color-sheet') ?? 'white');
  for (const family of ['--font-serif', '--font-sans']) {
    values.set(family, (values.get(family) ?? '').replaceAll(/"[^"]* Variable",\s*/g, ''));
  }
  const resolved = (value: string) =>
    value.replaceAll(/var\((--[a-z-]+)\)/g, (written, name: string) => values.get(name) ?? written);
  const looks = new Map<string, Record<string, string>>();
  for (const [, selectors = '', body = ''] of withoutComments(rules).matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const attributes = Object.fromEntries(declarations(body).map(([name, value]) => [name, resolved(value)]));
    for (const selector of selectors.split(',')) {
      const name = /^\s*\.(tl-[a-z-]+)\s*$/.exec(selector)?.[1];
      if (name !== undefined) looks.set(name, { ...looks.get(name), ...attributes });
    }
  }
  return looks;
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '');

const declarations = (body: string): [string, string][] =>
  body
    .split(';')
    .map((line) => line.split(/:(.*)/s).map((part) => part.trim()))
    .flatMap(([name, value]) => (name && value ? [[name, value] as [string, string]] : []));
