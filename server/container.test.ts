import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Copy, DockerfileParser } from 'dockerfile-ast';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { environment } from '@/lib/env';

// Static checks instead of a run, since the checks have no container engine.
const root = resolve(import.meta.dirname, '..');
const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
const known = [...text('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
// variables of the platform and the database
const foreign = ['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];
const { port } = environment({ NODE_ENV: 'test' });

describe('the image', () => {
  const file = DockerfileParser.parse(text('Dockerfile'));
  const instructions = file.getInstructions().map((each) => ({
    keyword: each.getKeyword(),
    words: each.getArguments().map((word) => word.getValue()),
    content: each.getArgumentsContent() ?? '',
  }));
  const lastStage = instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'));
  const list = (keyword: string): string[] =>
    JSON.parse(lastStage.findLast((each) => each.keyword === keyword)?.content ?? '[]');
  const stageOf = (copy: Copy) =>
    copy
      .getFlags()
      .find((flag) => flag.getName() === 'from')
      ?.getValue() ?? undefined;
  const variables = new Map(
    file.getENVs().flatMap((each) => each.getProperties().map((one) => [one.getName(), one.getValue()])),
  );

  it('is built from the repository’s files and fetches none', () => {
    expect(instructions.filter(({ keyword }) => keyword === 'ADD')).toEqual([]);
    const copied = file
      .getCOPYs()
      .filter((copy) => stageOf(copy) === undefined)
      .flatMap((copy) => copy.getArguments().slice(0, -1))
      .map((word) => word.getValue());
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
    const ignored = text('.dockerignore').split('\n');
    expect(copied.filter((path) => ignored.includes(path))).toEqual([]);
  });

  it('copies only from existing stages', () => {
    const stages = file.getFROMs().map((from) => from.getBuildStage());
    const taken = file.getCOPYs().flatMap((copy) => stageOf(copy) ?? []);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter((stage) => !stages.includes(stage))).toEqual([]);
  });

  it('runs on a supported version of Node', () => {
    for (const image of file.getFROMs())
      expect(image.getImage()).toMatch(/^node:(20|24)(\.\d+)*-bookworm-slim$/);
  });

  it('runs as a user other than root, without npm', () => {
    expect(lastStage.filter(({ keyword }) => keyword === 'USER').at(-1)?.words).toEqual(['node']);
    const command = list('CMD');
    expect(command).toEqual(['node', 'scripts/run.mjs', 'start']);
    expect(existsSync(resolve(root, command[1] ?? ''))).toBe(true);
  });

  it('keeps data on a volume, and the audit key on another', () => {
    const volumes = list('VOLUME');
    const { dataFolder, auditKeyFile } = environment({ NODE_ENV: 'test', ...Object.fromEntries(variables) });
    expect(volumes).toContain(dataFolder);
    expect(volumes.filter((volume) => auditKeyFile.startsWith(`${volume}/`))).toHaveLength(1);
    expect(auditKeyFile.startsWith(`${dataFolder}/`)).toBe(false);
  });

  it('exposes the default port and checks its health there', () => {
    expect(variables.get('HOST')).toBe('0.0.0.0');
    expect(variables.get('PORT')).toBe(String(port));
    expect(lastStage.find(({ keyword }) => keyword === 'EXPOSE')?.words).toEqual([String(port)]);
    expect(lastStage.find(({ keyword }) => keyword === 'HEALTHCHECK')?.content).toContain('/healthz');
    expect(existsSync(resolve(root, 'app/healthz/route.ts'))).toBe(true);
  });

  it('sets only variables that the program reads', () => {
    expect([...variables.keys()].filter((name) => !known.includes(name) && !foreign.includes(name))).toEqual(
      [],
    );
  });

  it('includes everything that its programs import', async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [
        ...['prepare', 'start', 'workers', 'worker'].map((name) => `server/${name}.ts`),
        ...['build', 'generate', 'recover', 'verify'].map((name) => `scripts/${name}.ts`),
        'instrumentation.ts',
      ],
      outdir: '.compiled',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    const ignored = text('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.length).toBeGreaterThan(100);
    const made = 'lib/db/generated';
    const missing = inputs.filter((path) =>
      ignored.some((left) => left !== made && (path === left || path.startsWith(`${left}/`))),
    );
    expect(missing).toEqual([]);
  });

  it('contains no key, no data and no build output', () => {
    const ignored = text('.dockerignore').split('\n');
    for (const path of ['.git', '.data', '.env', '*.audit-key', 'node_modules', '.next', '.compiled'])
      expect(ignored).toContain(path);
  });
});

describe('the compose file', () => {
  interface Service {
    build?: string;
    image?: string;
    depends_on?: Record<string, { condition: string }>;
    environment: Record<string, string>;
    volumes: string[];
    ports?: string[];
    healthcheck?: { test: string[] };
  }
  const compose: { services: Record<string, Service>; volumes: Record<string, null> } = parse(
    text('compose.yaml'),
  );
  const { app, database } = compose.services;

  it('starts the app once the database is healthy', () => {
    expect(app?.build).toBe('.');
    expect(app?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(database?.image).toBe('postgres:17');
    expect(database?.healthcheck?.test.join(' ')).toContain('pg_isready');
    expect(app?.healthcheck?.test.join(' ')).toContain(`:${port}/healthz`);
  });

  it('gives the app its own database', () => {
    const { DATABASE_URL: given = '' } = app?.environment ?? {};
    const url = new URL(given.replace(/\$\{POSTGRES_PASSWORD:\?[^}]*\}/, 'secret'));
    expect(url.hostname in compose.services).toBe(true);
    expect(url.username).toBe(database?.environment.POSTGRES_USER);
    expect(url.pathname.slice(1)).toBe(database?.environment.POSTGRES_DB);
    expect(environment({ NODE_ENV: 'test', DATABASE_URL: url.href }).database.provider).toBe('postgresql');
  });

  it('contains no secret: each is required from outside', () => {
    expect(app?.environment.CONCORD_AUDIT_KEY).toMatch(/^\$\{CONCORD_AUDIT_KEY:\?.+\}$/);
    expect(database?.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/);
  });

  it('sets only variables that the program or the database reads', () => {
    const set = Object.values(compose.services).flatMap((service) => Object.keys(service.environment));
    expect(set.filter((name) => !known.includes(name) && !foreign.includes(name))).toEqual([]);
  });

  it('keeps all data on named volumes, and opens the app to this machine only', () => {
    const mounted = Object.values(compose.services).flatMap((service) => service.volumes);
    expect(mounted.map((volume) => volume.split(':')[0]).sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(app?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  });
});
