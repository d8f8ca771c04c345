import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environment } from '../env';
import { makeAuditKey, presentAuditKey } from './audit-key';

const folder = mkdtempSync(join(tmpdir(), 'concord-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (env: Record<string, string>) =>
  environment({ NODE_ENV: 'test', CONCORD_DATA: join(folder, 'data'), ...env });

describe('the key of the record', () => {
  const row = { model: 'Project', content: '["a","Cable"]' };

  it('stands beside the data folder and not in it, for its owner alone, and is made once', () => {
    const { auditKeyFile, dataFolder } = place({});
    expect(auditKeyFile).toBe(`${dataFolder}.audit-key`);
    expect(presentAuditKey(place({}))).toBeNull();
    const made = makeAuditKey(place({}));
    const text = readFileSync(auditKeyFile, 'utf8');
    expect(statSync(auditKeyFile).mode & 0o077).toBe(0);
    expect(makeAuditKey(place({})).name).toBe(made.name);
    expect(readFileSync(auditKeyFile, 'utf8')).toBe(text);
    expect(presentAuditKey(place({}))?.name).toBe(made.name);
  });

  it('is that of the environment where it gives one, and never a short one', () => {
    const given = presentAuditKey(place({ CONCORD_AUDIT_KEY: 'k'.repeat(40) }));
    expect(given?.name).not.toBe(presentAuditKey(place({}))?.name);
    expect(() => place({ CONCORD_AUDIT_KEY: 'secret' })).toThrow(/^CONCORD_AUDIT_KEY must have at least 32/);
  });

  it('gives equal things equal codes, and other ones under another key', () => {
    const [one, other] = ['k', 'l'].map((letter) =>
      presentAuditKey(place({ CONCORD_AUDIT_KEY: letter.repeat(40) })),
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
