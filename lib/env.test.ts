import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EnvironmentError, environment, providerVariables } from './env';

const text = (path: string) => readFileSync(resolve(import.meta.dirname, '..', path), 'utf8');
const found = (path: string, pattern: RegExp) =>
  [...text(path).matchAll(pattern)].map(([, name]) => name ?? '').sort();

describe('the environment variables', () => {
  const read = [...found('lib/env.ts', /^ {2}([A-Z_]+): z/gm), 'CONCORD_CLOCK_FILE'].sort();

  it('are exactly those of .env.example', () => {
    expect(read.length).toBeGreaterThan(8);
    const example = [...read, ...providerVariables('ministry')].sort();
    expect(found('.env.example', /^# ([A-Z_]+)=/gm)).toEqual(example);
  });

  it('are all in the README', () => {
    const table = text('README.md');
    expect(read.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });

  it.each([
    ['PORT', 'seven'],
    ['DATABASE_URL', 'mysql://host/name'],
    ['CONCORD_URL', 'concord.example.org/path'],
    ['CONCORD_WORKERS', '0'],
    ['CONCORD_PAGE_CACHE', 'off'],
    ['CONCORD_AUDIT_KEY', 'short'],
    ['CONCORD_SESSION_SECRET', 'short'],
    ['CONCORD_OIDC', 'Ministry of Energy'],
    ['CONCORD_SMTP_URL', 'mail.example.org:25'],
    ['CONCORD_SMTP_URL', 'https://mail.example.org'],
    ['CONCORD_SMTP_URL', 'smtp://mail.example.org/?pool=true'],
    ['CONCORD_MAIL_FROM', 'Concord'],
    ['CONCORD_MAIL_FROM', 'Concord <one@example.org>, <two@example.org>'],
  ])('%s=%s is refused with the variable’s name', (name, value) => {
    expect(() => environment({ ...process.env, [name]: value })).toThrow(EnvironmentError);
    expect(() => environment({ ...process.env, [name]: value })).toThrow(new RegExp(`^${name} `));
  });
});

describe('a provider of OpenID Connect', () => {
  const ministry = {
    CONCORD_OIDC: 'ministry,it-staff',
    CONCORD_OIDC_MINISTRY_NAME: 'Ministry account',
    CONCORD_OIDC_MINISTRY_ISSUER: 'https://login.example.org/',
    CONCORD_OIDC_MINISTRY_CLIENT_ID: 'concord',
    CONCORD_OIDC_MINISTRY_CLIENT_SECRET: 'a secret of the two',
    CONCORD_OIDC_MINISTRY_SIDE: 'AZ',
    CONCORD_OIDC_IT_STAFF_NAME: 'Staff account',
    CONCORD_OIDC_IT_STAFF_ISSUER: 'http://localhost:4000',
    CONCORD_OIDC_IT_STAFF_CLIENT_ID: 'concord',
    CONCORD_OIDC_IT_STAFF_CLIENT_SECRET: 'another secret',
    CONCORD_OIDC_IT_STAFF_SIDE: 'technical',
  };
  const read = (change: Record<string, string>) => environment({ ...process.env, ...ministry, ...change });

  it('belongs to one Party or to technical staff', () => {
    expect(read({}).providers).toEqual([
      {
        id: 'ministry',
        name: 'Ministry account',
        issuer: 'https://login.example.org/',
        clientId: 'concord',
        clientSecret: 'a secret of the two',
        partyCode: 'AZ',
      },
      expect.objectContaining({ id: 'it-staff', issuer: 'http://localhost:4000', partyCode: null }),
    ]);
    expect(read({ CONCORD_OIDC: '' }).providers).toEqual([]);
  });

  it('is read again when one of its variables changes', () => {
    expect(read({}).providers[0]?.name).toBe('Ministry account');
    expect(read({ CONCORD_OIDC_MINISTRY_NAME: 'Another name' }).providers[0]?.name).toBe('Another name');
  });

  it.each([
    ['CONCORD_OIDC_MINISTRY_NAME', ''],
    ['CONCORD_OIDC_MINISTRY_CLIENT_SECRET', ''],
    ['CONCORD_OIDC_IT_STAFF_SIDE', ''],
    ['CONCORD_OIDC_MINISTRY_ISSUER', 'http://login.example.org'],
    ['CONCORD_OIDC_MINISTRY_ISSUER', 'http://localhost.example.org'],
    ['CONCORD_OIDC_MINISTRY_ISSUER', 'https://login.example.org/?tenant=one'],
    ['CONCORD_OIDC_MINISTRY_ISSUER', 'https://somebody@login.example.org'],
    ['CONCORD_OIDC_MINISTRY_ISSUER', 'login.example.org'],
  ])('with %s=%s is refused with the variable’s name', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} `));
  });
});

describe('the mail server', () => {
  const read = (CONCORD_SMTP_URL: string, CONCORD_MAIL_FROM = 'Concord <concord@example.org>') =>
    environment({ ...process.env, CONCORD_SMTP_URL, CONCORD_MAIL_FROM }).mail;
  const from = { name: 'Concord', address: 'concord@example.org' };

  it('is none without its address', () => {
    expect(read('')).toBeNull();
  });

  it('needs a sender', () => {
    expect(() => read('smtp://localhost', '')).toThrow(/^CONCORD_MAIL_FROM is missing/);
  });

  it.each([
    [
      'smtp://127.0.0.1:2525',
      { host: '127.0.0.1', port: 2525, secure: false, login: null, requireTls: false },
    ],
    ['smtp://[::1]', { host: '::1', port: 587, secure: false, login: null, requireTls: false }],
    ['smtps://mail.example.org', { host: 'mail.example.org', port: 465, secure: true, requireTls: false }],
  ])('%s is read in its parts', (address, parts) => {
    expect(read(address)).toEqual({ login: null, ...parts, from });
  });

  it('is given a password over TLS only, unless it is this machine', () => {
    const login = { user: 'concord@example.org', password: 'a/b@c' };
    const user = 'concord%40example.org:a%2Fb%40c';
    expect(read(`smtp://${user}@mail.example.org`)).toMatchObject({ login, requireTls: true });
    expect(read(`smtp://${user}@localhost`)).toMatchObject({ login, requireTls: false });
  });

  it('may have a sender without a name', () => {
    expect(read('smtp://localhost', 'concord@example.org')?.from).toEqual({ ...from, name: '' });
  });
});
