import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const maxProps = 8;

describe('the props of a component', () => {
  it('are eight at most, besides those of the element that it wraps', { timeout: 60_000 }, () => {
    const components = propsOfComponents();
    const known = components.find(({ name }) => name === 'components/ui/text-fields.tsx TextField');
    expect(known?.props).toEqual(expect.arrayContaining(['name', 'label', 'defaultValue', 'size']));
    expect(known?.props).not.toContain('inputMode');
    expect(components.length).toBeGreaterThan(400);
    const large = components.filter(({ props }) => props.length > maxProps);
    expect(large.map(({ name, props }) => `${name}: ${props.length} (${props.join(' ')})`)).toEqual([]);
  });
});

interface Component {
  name: string;
  /** The names of props that the app declares; those of React's element types are left out. */
  props: string[];
}

/** Every component in app/ and components/ that takes props. */
function propsOfComponents(): Component[] {
  const paths = ['app', 'components'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => resolve(root, folder, path)),
  );
  const program = programOf(paths);
  const checker = program.getTypeChecker();
  return paths.flatMap((path) => {
    const file = program.getSourceFile(path);
    if (file === undefined) throw new Error(path);
    const found: Component[] = [];
    const visit = (node: ts.Node): void => {
      const name = componentName(node);
      const parameter = ts.isFunctionLike(node) ? node.parameters[0] : undefined;
      if (name !== undefined && parameter !== undefined) {
        const props = ownProperties(checker.getTypeAtLocation(parameter), checker);
        found.push({ name: `${relative(root, path)} ${name}`, props });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

function componentName(node: ts.Node): string | undefined {
  const named = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) ? node.name : undefined;
  const holder = ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? node.parent : undefined;
  const held = holder && ts.isVariableDeclaration(holder) ? holder.name : undefined;
  const name = named ?? held;
  return name && ts.isIdentifier(name) && /^[A-Z]/.test(name.text) ? name.text : undefined;
}

/** The properties of a type, or of all members of a union. */
function ownProperties(type: ts.Type, checker: ts.TypeChecker): string[] {
  const members = type.isUnion() ? type.types : [type];
  const own = members
    .flatMap((member) => checker.getPropertiesOfType(member))
    .filter(({ declarations = [] }) =>
      declarations.every((each) => !each.getSourceFile().fileName.includes('/node_modules/')),
    );
  return [...new Set(own.map(({ name }) => name))];
}

/** Resolves types of the app and of React only, since all packages would take ten times as long. */
function programOf(paths: readonly string[]): ts.Program {
  const config = ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    { ...config.config, include: [], files: [] },
    ts.sys,
    root,
  );
  const kept: ts.CompilerOptions = {
    ...options,
    lib: ['lib.es2023.d.ts'],
    types: [],
    incremental: false,
  };
  const host = ts.createCompilerHost(kept);
  const cache = ts.createModuleResolutionCache(root, (name) => name, kept);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const resolved = ts.resolveModuleName(text, from, kept, host, cache);
      const target = resolved.resolvedModule?.resolvedFileName ?? '';
      const skipped = /\/lib\/db\/generated\/|\/node_modules\/(?!@types\/react\/|csstype\/)/.test(target);
      return skipped ? { resolvedModule: undefined } : resolved;
    });
  return ts.createProgram(paths, kept, host);
}
