import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

// Checks the architecture: which layer may import which, what a file may be called, how long it may be.
const root = resolve(import.meta.dirname, '..');
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path) && !path.startsWith('lib/db/generated/'))
    .sort();
const sources = ['app', 'components', 'lib', 'server'].flatMap((folder) => filesIn(folder, /\.tsx?$/));
const tests = /\.test\.tsx?$/;
const shipped = sources.filter((path) => !tests.test(path));
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
const lines = (path: string) => text(path).split('\n').length - 1;

const ground =
  '^lib/(db|dates|search|formats)/|^lib/(env|result|refusal|form-input|secret-file|text|typed-text)\\.ts$';
const firstFloor = '^lib/(access|audit|cache)/|^lib/command\\.ts$';
const domain = '^lib/(?!db/|dates/|search/|formats/|access/|audit/|cache/)[a-z-]+/';
const serverFile = '/(queries|commands)(\\.ts$|/)';

const rules: IFlattenedRuleSet = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'ground-floor-imports-nothing-above',
      severity: 'error',
      from: { path: ground },
      to: { path: `${firstFloor}|${domain}|^components/|^app/` },
    },
    {
      name: 'first-floor-imports-no-domain',
      severity: 'error',
      from: { path: firstFloor },
      to: { path: `${domain}|^components/|^app/` },
    },
    {
      name: 'domain-imports-no-screen',
      severity: 'error',
      from: { path: domain },
      to: { path: '^components/|^app/' },
    },
    {
      name: 'components-import-only-pure-domain-files',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: `^app/|${serverFile}|^lib/command\\.ts$|^lib/db/` },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: `${domain}|^components/(?!ui/)` },
    },
    {
      name: 'only-queries-and-commands-reach-the-database',
      severity: 'error',
      from: { path: `${domain}|^components/|^app/(?!healthz/)`, pathNot: serverFile },
      to: { path: '^lib/db/' },
    },
    {
      name: 'rules-see-no-clock',
      severity: 'error',
      from: { path: `${domain}|^components/`, pathNot: serverFile },
      to: { path: '^lib/dates/clock\\.ts$' },
    },
  ],
};

let result: ICruiseResult;
let modules: ICruiseResult['modules'] = [];

describe('the layers', () => {
  beforeAll(async () => {
    const output = await cruise(
      ['app', 'components', 'lib', 'server'],
      {
        baseDir: root,
        ruleSet: rules,
        validate: true,
        tsPreCompilationDeps: true,
        exclude: '^lib/db/generated/|\\.test\\.tsx?$',
        doNotFollow: 'node_modules',
      },
      { tsConfig: resolve(root, 'tsconfig.json') } as never,
      { tsConfig: extractTSConfig(resolve(root, 'tsconfig.json')) },
    );
    if (typeof output.output === 'string') throw new Error(output.output);
    result = output.output;
    modules = result.modules.filter(({ source }) => /^(app|components|lib|server)\//.test(source));
  });

  it('are read in full, with their imports', () => {
    expect(modules.length).toBeGreaterThanOrEqual(shipped.length);
    const known = modules.find(({ source }) => source === 'lib/audit/record.ts');
    expect(known?.dependencies.map(({ resolved }) => resolved)).toContain('lib/db/client.ts');
  });

  it('are imported downwards only, without a cycle', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  });
});

describe('the folders', () => {
  it('are at most 25 in lib/', () => {
    const subjects = new Set(shipped.filter((path) => /^lib\/.+\//.test(path)).map(roomOf));
    expect(subjects.size).toBeLessThanOrEqual(25);
  });

  it('have no import circle', () => {
    const imports = new Map<string, Set<string>>();
    for (const { source, dependencies } of modules) {
      const others = dependencies
        .map(({ resolved }) => roomOf(resolved))
        .filter((room) => room !== roomOf(source));
      imports.set(roomOf(source), new Set([...(imports.get(roomOf(source)) ?? []), ...others]));
    }
    expect(inCircles(imports)).toEqual([]);
  });
});

describe('the file names', () => {
  it('has no utils, no helpers and no barrels', () => {
    expect(
      shipped.filter((path) => /(^|\/)(utils?|helpers?|index|common|misc)(\.tsx?$|\/)/.test(path)),
    ).toEqual([]);
  });

  it('mark queries and commands as server-only, and nothing else of a domain', () => {
    const inDomain = shipped.filter((path) => new RegExp(domain).test(path));
    const marked = inDomain.filter((path) => text(path).includes("import 'server-only'"));
    expect(marked).toEqual(inDomain.filter((path) => new RegExp(serverFile).test(path)));
  });

  it('allow one file to read the clock, besides the uptime of processes', () => {
    const reading = /\bDate\.now\(|new Date\(\)|\bDate\(\)|performance\.now\(/;
    expect(shipped.filter((path) => reading.test(text(path)))).toEqual([
      'lib/dates/clock.ts',
      'server/supervise.ts',
    ]);
  });

  it('keep typed text to the types of lib/typed-text.ts', () => {
    // these read only what the program wrote itself, or its settings
    const own = [
      'lib/agenda/briefs/brief-facts.ts',
      'lib/agenda/reason.ts',
      'lib/agenda/reports-to-meeting/report-facts.ts',
      'lib/audit/heads-file.ts',
      'lib/audit/verification/baseline-columns.ts',
      'lib/compliance/content.ts',
      'lib/dates/decreed-years.ts',
      'lib/env.ts',
      'lib/typed-text.ts',
    ];
    const bare = /\bz\s*\.(coerce\s*\.)?(string|templateLiteral|any|unknown)\(/;
    expect(shipped.filter((path) => bare.test(withoutComments(path)))).toEqual(own);
  });

  it('let no field cut a pasted text in silence: the schema says how long it may be, and how long it is', () => {
    const screens = shipped.filter((path) => path.endsWith('.tsx'));
    expect(screens.length).toBeGreaterThan(400);
    expect(screens.filter((path) => /\bmaxLength\b/.test(withoutComments(path)))).toEqual([]);
    const refusing = shipped.filter((path) => /\bfieldErrors\(/.test(withoutComments(path)));
    expect(refusing.length).toBeGreaterThan(5);
    expect(refusing.filter((path) => !/\bcountingText\b/.test(withoutComments(path)))).toEqual([]);
  });

  it('names no Party of the Charter in code', () => {
    const named = /\b(Azerbaijan|United States|Baku)\b|['"`](AZ|US)['"`]/;
    expect(shipped.filter((path) => named.test(withoutComments(path)))).toEqual([]);
  });

  it('has no colour outside the tokens', () => {
    const styles = filesIn('app/styles', /(?<!theme)\.css$/);
    expect(styles.length).toBeGreaterThan(0);
    const literal = /#[0-9a-f]{3,8}\b(?![^{]*\{)|\brgba?\(|\bhsla?\(|\boklch\(/i;
    expect(
      [...styles, ...shipped.filter((path) => path.endsWith('.tsx'))].filter((p) => literal.test(text(p))),
    ).toEqual([]);
  });
});

describe('the sizes', () => {
  it('keep every file within 300 lines and every page within 160', () => {
    expect(shipped.filter((path) => lines(path) > 300)).toEqual([]);
    expect(shipped.filter((path) => basename(path) === 'page.tsx' && lines(path) > 160)).toEqual([]);
  });

  it('are not met by spreading one literal into another', () => {
    const tree = [
      ...sources,
      ...['bench', 'e2e', 'scripts', 'testing'].flatMap((f) => filesIn(f, /\.(tsx?|mjs)$/)),
    ];
    expect(tree.flatMap(spreadLiterals)).toEqual([]);
  });

  it('keep 95 of 100 functions within 40 lines', () => {
    const lengths = shipped.flatMap(functionLengths).sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(100);
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThanOrEqual(40);
  });

  it('keep a folder of routes free of everything but routes, their actions and their forms', () => {
    const other = shipped.filter(
      (path) =>
        dirname(path).startsWith('app/') &&
        !/\/(page|layout|route|actions|not-found|error|icon)\.tsx?$/.test(path),
    );
    expect(other).toEqual([]);
  });
});

/**
 * The folder that a file belongs to: `lib/roadmap`, `components/ui`. A file at the top of lib/ is its own.
 */
function roomOf(path: string): string {
  return /^(lib|components)\/[^/]+/.exec(path)?.[0] ?? dirname(path).split('/')[0] ?? path;
}

/**
 * The folders that are part of an import circle: those without imports or importers are removed until none is
 * left.
 */
function inCircles(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  let left = [...imports.keys()];
  for (;;) {
    const between = left.filter(
      (room) =>
        left.some((other) => imports.get(room)?.has(other)) &&
        left.some((other) => imports.get(other)?.has(room)),
    );
    if (between.length === left.length) return left.sort();
    left = between;
  }
}

function withoutComments(path: string): string {
  return text(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '');
}

/** Each place where an object literal is spread into another or into JSX, as `file:line`. */
function spreadLiterals(path: string): string[] {
  const file = ts.createSourceFile(path, text(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const spread = ts.isSpreadAssignment(node) || ts.isJsxSpreadAttribute(node);
    if (spread && ts.isObjectLiteralExpression(node.expression)) {
      found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function functionLengths(path: string): number[] {
  const file = ts.createSourceFile(path, text(path), ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
      found.push(line(node.end) - line(node.getStart(file)) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
