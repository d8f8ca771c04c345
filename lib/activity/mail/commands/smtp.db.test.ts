import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { createProject } from '@/lib/projects/commands';
import { addMilestone } from '@/lib/roadmap/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { startMailServer, type TestMailServer } from '@/testing/mail-server';
import { runs } from '@/testing/runs';
import { words } from '@/testing/words';
import { collectNotices } from './collect';
import { mailRound } from './round';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');

const root = resolve(import.meta.dirname, '../../../..');
let server: TestMailServer;
let people: Cast;
let folder: string;
const t = words();

beforeAll(async () => {
  server = await startMailServer();
  process.env.CONCORD_SMTP_URL = server.url;
  process.env.CONCORD_MAIL_FROM = 'Concord <concord@example.org>';
  people = await charterWithCast();
  const project = await createProject(people.nigar, { title: 'Sınaq kabeli', group: 'ENE' });
  if (!project.ok) throw new Error(project.refusal.kind);
  await addMilestone(people.nigar, {
    project: project.value.id,
    title: 'Survey <done> & said',
    forecast: '2026-12-07',
    responsible: 'all',
    after: '',
  });
  // inside the repository, so that the process finds its packages
  mkdirSync(join(root, '.test'), { recursive: true });
  folder = mkdtempSync(join(root, '.test/mail-'));
  await build({
    absWorkingDir: root,
    entryPoints: ['testing/mail-process.ts'],
    outfile: join(folder, 'testing/mail-process.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    alias: { 'server-only': join(root, 'node_modules/server-only/empty.js') },
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'testing')) },
    logLevel: 'error',
  });
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  delete process.env.CONCORD_SMTP_URL;
  delete process.env.CONCORD_MAIL_FROM;
});

beforeEach(async () => {
  server.delivered = [];
  server.answer = () => null;
  server.at = () => undefined;
  await db().notice.deleteMany();
  await db().mail.deleteMany();
  await db().jobLease.deleteMany();
  setTestClock('2026-11-30T06:00:00Z');
  await collectNotices('the test');
  setTestClock('2026-11-30T06:02:00Z');
});

const idOf = async (name: string) => (await db().mail.findFirstOrThrow({ where: { person: { name } } })).id;

describe('a mail server', () => {
  test('gets a message in plain text and HTML, with its own Message-ID and no program’s name', async () => {
    const id = await idOf('Nigar Sample');
    expect(await mailRound(t)).toBeNull();
    expect(server.delivered).toHaveLength(3);
    const { source = '' } = server.delivered.find(({ to }) => to === 'nigar.sample@example.org') ?? {};
    expect(source).toContain(`Message-ID: <${id}@localhost>`);
    expect(source).toContain('From: Concord <concord@example.org>');
    expect(source).toContain('Auto-Submitted: auto-generated');
    expect(source).toContain('Date: Mon, 30 Nov 2026 06:02:00 +0000');
    expect(source).toMatch(/Content-Type: text\/plain; charset=utf-8/i);
    expect(source).toMatch(/Content-Type: text\/html; charset=utf-8/i);
    expect(source).toContain('* Milestone: Survey <done> & said');
    expect(source).toContain('>Milestone: Survey &lt;done&gt; &amp; said</a>');
    expect(source).toContain('ENE-001 Sınaq kabeli');
    expect(source).not.toMatch(/X-Mailer|nodemailer/i);
  });

  test('that refuses a recipient for good is not asked again; one that is busy is', async () => {
    server.answer = (to) => {
      if (to.startsWith('nigar')) return { code: 550, at: 'recipient' };
      return to.startsWith('kamran') ? { code: 452, at: 'text' } : null;
    };
    expect(await mailRound(t)).toBeNull();
    expect(server.delivered.map(({ to }) => to)).toEqual(['casey.example@example.org']);
    const faults = await db().mail.findMany({ where: { sentAt: null }, orderBy: { droppedAt: 'desc' } });
    expect(faults.map(({ fault, droppedAt }) => [fault, droppedAt !== null]).sort()).toEqual([
      ['EENVELOPE RCPT TO 550', true],
      ['EMESSAGE DATA 452', false],
    ]);
    expect(JSON.stringify(faults)).not.toContain('@');
    server.answer = () => null;
    setTestClock('2026-11-30T06:10:00Z');
    await mailRound(t);
    expect(server.delivered.map(({ to }) => to)).toEqual([
      'casey.example@example.org',
      'kamran.sample@example.org',
    ]);
  });

  test('that is down is told in a line without addresses, and gets all of it later', async () => {
    process.env.CONCORD_SMTP_URL = 'smtp://127.0.0.1:1';
    expect(await mailRound(t)).toMatch(/^Mail waits, because the mail server does not answer \(E[A-Z]+ .*\)/);
    process.env.CONCORD_SMTP_URL = server.url;
    setTestClock('2026-11-30T06:10:00Z');
    await mailRound(t);
    expect(server.delivered).toHaveLength(3);
  });
});

/** Does a round in a process of its own. `ended` says whether it was killed. */
function startRound(): { kill(): void; ended: Promise<boolean> } {
  const child = spawn(process.execPath, [join(folder, 'testing/mail-process.mjs')], {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((done) => child.once('exit', (_, signal) => done(signal === 'SIGKILL'))),
  };
}

describe('a process that is killed while it sends', () => {
  const moments = ['arrived', 'accepted', 'soon after'] as const;

  /** Kills a round at this moment of its nth message, then lets another process finish. Gives whether it was killed. */
  async function killedAt(moment: (typeof moments)[number], nth: number, wait: number) {
    let left = nth;
    const doomed = startRound();
    server.at = (now) => {
      if (now !== (moment === 'soon after' ? 'accepted' : moment)) return;
      left -= 1;
      if (left !== 0) return;
      if (moment === 'soon after') void setTimeout(wait).then(doomed.kill);
      else doomed.kill();
    };
    const killed = await doomed.ended;
    server.at = () => undefined;
    setTestClock('2026-11-30T06:08:00Z');
    await startRound().ended;
    return killed;
  }

  // 30 kills take some minutes
  test('loses no message, and sends at most one twice, with the same Message-ID', {
    timeout: 900_000,
  }, async () => {
    for (let run = 0; run < runs(30); run += 1) {
      const moment = moments[run % moments.length] ?? 'accepted';
      await db().mail.updateMany({ data: { sentAt: null, claimedUntil: null, sendAfter: new Date(0) } });
      setTestClock('2026-11-30T06:02:00Z');
      server.delivered = [];
      const killed = await killedAt(moment, 1 + (run % 3), run);
      // a round may be over before it is killed soon after its last message
      if (moment !== 'soon after') expect(killed, moment).toBe(true);
      const ids = server.delivered.map(({ messageId }) => messageId);
      const sent = await db().mail.findMany({ where: { sentAt: { not: null } }, select: { id: true } });
      expect(new Set(ids), moment).toEqual(new Set(sent.map(({ id }) => `${id}@localhost`)));
      expect(sent).toHaveLength(3);
      expect(ids.length, moment).toBeLessThanOrEqual(4);
    }
  });

  test('as two processes at once send each message once', async () => {
    await Promise.all([startRound().ended, startRound().ended]);
    expect(server.delivered.map(({ to }) => to).sort()).toEqual([
      'casey.example@example.org',
      'kamran.sample@example.org',
      'nigar.sample@example.org',
    ]);
  });

  test('as two that start after a digest was missed send it once', async () => {
    const { personId } = people.nigar;
    // Tuesday, 1 December
    await db().mailSetting.create({ data: { personId, days: '', digestOn: 2 } });
    await collectNotices('the test');
    await db().mail.deleteMany();
    setTestClock('2026-12-03T06:00:00Z');
    await Promise.all([startRound().ended, startRound().ended]);
    await Promise.all([startRound().ended, startRound().ended]);
    const digests = server.delivered.filter(({ source }) => /^Subject: .*your week/m.test(source));
    expect(digests.map(({ to }) => to)).toEqual(['nigar.sample@example.org']);
    await db().mailSetting.deleteMany();
  });
});
