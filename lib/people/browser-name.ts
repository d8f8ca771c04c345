// Ordered: a browser's User-Agent also names others, so the first match counts.
const browsers = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Headless)?(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;
const systems = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(iPhone|iPad)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

const first = (names: readonly (readonly [string, RegExp])[], agent: string) =>
  names.find(([, pattern]) => pattern.test(agent))?.[0] ?? null;

/**
 * The browser and the system that a User-Agent names; null for uncommon ones.
 *
 * @example browserName('… Windows NT 10.0 … Firefox/140.0') // { browser: 'Firefox', system: 'Windows' }
 */
export function browserName(agent: string): { browser: string | null; system: string | null } {
  return { browser: first(browsers, agent), system: first(systems, agent) };
}
