import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environment } from '../env';
import { makeAuditKey, presentAuditKey } from './audit-key';

const folder = mkdtempSync(join(tmpdir(), 'concord-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const settings = (env: Record<string, string>) =>
  environment({ NODE_ENV: 'test', CONCORD_DATA: join(folder, 'data'), ...env });

describe('the key of the record', () => {
  const row = { model: 'Project', content: '["a","Cable"]' };

  it('is made once, beside the data folder and not in it, for its owner alone', () => {
    const { auditKeyFile, dataFolder } = settings({});
    expect(auditKeyFile).toBe(`${dataFolder}.audit-key`);
    expect(presentAuditKey(settings({}))).toBeNull();
    const made = makeAuditKey(settings({}));
    const text = readFileSync(auditKeyFile, 'utf8');
    expect(statSync(auditKeyFile).mode & 0o077).toBe(0);
    expect(makeAuditKey(settings({})).name).toBe(made.name);
    expect(readFileSync(auditKeyFile, 'utf8')).toBe(text);
    expect(presentAuditKey(settings({}))?.name).toBe(made.name);
  });

  it('is taken from the environment if it gives one, and is never short', () => {
    const given = presentAuditKey(settings({ CONCORD_AUDIT_KEY: 'k'.repeat(40) }));
    expect(given?.name).not.toBe(presentAuditKey(settings({}))?.name);
    expect(() => settings({ CONCORD_AUDIT_KEY: 'secret' })).toThrow(
      /^CONCORD_AUDIT_KEY must have at least 32/,
    );
  });

  it('gives equal input equal codes, and different codes under another key', () => {
    const [one, other] = ['k', 'l'].map((letter) =>
      presentAuditKey(settings({ CONCORD_AUDIT_KEY: letter.repeat(40) })),
    );
    expect(one?.rowDigest(row)).toMatch(/^[\w-]{22}$/);
    expect(one?.rowDigest(row)).toBe(one?.rowDigest({ ...row }));
    expect(one?.rowDigest(row)).not.toBe(one?.rowDigest({ ...row, model: 'Meeting' }));
    expect(one?.rowDigest(row)).not.toBe(other?.rowDigest(row));
    const head = { chain: 'joint', seq: 1, hash: 'a' };
    expect(one?.headMac(head)).not.toBe(one?.headMac({ ...head, chain: 'party:AZ' }));
    expect(one?.headMac(head)).not.toBe(other?.headMac(head));
  });
});
