import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, now, today } from '@/lib/dates/clock';

let folder: string;
const set = (text: string) => writeFileSync(join(folder, 'clock'), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  vi.stubEnv('CONCORD_CLOCK_FILE', join(folder, 'clock'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the clock', () => {
  it('is the machine’s where no file sets it', () => {
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(5_000);
    vi.stubEnv('CONCORD_CLOCK_FILE', '');
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(5_000);
  });

  it('follows the file from call to call', () => {
    set('2026-05-10T12:00:00Z\n');
    expect(now().toISOString()).toBe('2026-05-10T12:00:00.000Z');
    set('2026-05-11T12:00:00Z');
    expect(today('Asia/Baku')).toBe('2026-05-11');
  });

  it.each(['', 'tomorrow', '2026-05-10', '2026-05-10T12:00:00', '2026-99-10T12:00:00Z'])(
    'refuses a file that holds %j',
    (text) => {
      set(text);
      expect(() => now()).toThrow(RangeError);
    },
  );
});

describe('the day of an instant', () => {
  it.each([
    ['2026-11-23T19:59:59Z', 'Asia/Baku', '2026-11-23'],
    ['2026-11-23T20:00:00Z', 'Asia/Baku', '2026-11-24'],
    ['2026-11-23T04:59:59Z', 'America/New_York', '2026-11-22'],
    ['2026-07-01T04:00:00Z', 'America/New_York', '2026-07-01'],
    ['2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2026-12-31T11:59:59Z', 'Pacific/Pago_Pago', '2026-12-31'],
    ['2026-05-10T00:00:00Z', 'UTC', '2026-05-10'],
    ['2026-05-09T18:15:00Z', 'Asia/Kathmandu', '2026-05-10'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(dayOf(new Date(instant), zone)).toBe(date);
  });

  it('is refused in a zone that does not exist', () => {
    expect(() => dayOf(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
  });
});
