import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environment } from '@/lib/env';
import { sessionSecret } from './session-secret';

const folder = mkdtempSync(join(tmpdir(), 'concord-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const settings = (more: Record<string, string> = {}) =>
  environment({ NODE_ENV: 'test', CONCORD_DATA: folder, ...more });

describe('the secret of sign-ins through a provider', () => {
  it('is made once, in the data folder, for its owner alone', () => {
    const made = sessionSecret(settings());
    expect(made).toHaveLength(43);
    expect(statSync(join(folder, 'session-secret')).mode & 0o077).toBe(0);
    expect(sessionSecret(settings())).toBe(made);
  });

  it('is taken from the environment if it gives one, so that several instances share it', () => {
    const given = 's'.repeat(40);
    expect(sessionSecret(settings({ CONCORD_SESSION_SECRET: given }))).toBe(given);
  });
});
