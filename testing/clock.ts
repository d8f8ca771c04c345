import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Sets the clock of this test file to an ISO instant in UTC, until its last test. Call it at the top. */
export function setTestClock(instant: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'concord-clock-'));
  writeFileSync(join(folder, 'now'), instant);
  process.env.CONCORD_CLOCK_FILE = join(folder, 'now');
  afterAll(() => {
    delete process.env.CONCORD_CLOCK_FILE;
    rmSync(folder, { recursive: true, force: true });
  });
}
