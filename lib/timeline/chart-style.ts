import type { Style } from './shape';

/**
 * The look of the drawing's classes as presentation attributes: read from the page's own style sheets, so that
 * a file looks as the page does. Every `var()` is put in from the light tokens.
 * @param tokens the text of tokens.css, @param rules that of timeline-picture.css, whose selectors are one class
 */
export function chartStyle(tokens: string, rules: string): Style {
  const light = /:root\s*\{([^}]*)\}/.exec(withoutComments(tokens))?.[1] ?? '';
  const values = new Map(declarations(light));
  // a file is shown on white, in fonts that are installed under their plain names
  values.set('--paper', values.get('--sheet') ?? 'white');
  for (const family of ['--serif', '--sans']) {
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
