import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '@/lib/access/actor';
import type { Message } from '@/lib/activity/mail/transport';
import { db } from '@/lib/db/client';
import { acceptInvitation, invitePerson, withdrawInvitation } from '@/lib/people/invitations/commands';
import { invitationOf } from '@/lib/people/invitations/queries';
import { issueResetLink, resetPassword } from '@/lib/people/password-resets/commands';
import { resetLinkOf } from '@/lib/people/password-resets/queries';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { postbox } from '@/testing/postbox';

await testDatabase();
setTestClock('2026-11-30T06:00:00Z');
const box = postbox();

const passwords = { password: 'three grey herons at noon', passwordAgain: 'three grey herons at noon' };
let people: Cast;
const tokenIn = ({ text }: Message = box.posted[0] as Message) => /token=([\w-]+)/.exec(text)?.[1] ?? '';

beforeAll(async () => {
  people = await charterWithCast();
});

beforeEach(async () => {
  await box.empty();
  await db().resetLink.deleteMany();
  setTestClock('2026-11-30T06:00:00Z');
});

const invited = (name: string, more: object = {}) => {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  return invitePerson(people.leyla, { party: 'AZ', name, email, office: 'viewer', ...more });
};

describe('an invitation', () => {
  test('goes out by mail: the answer holds no link, and the database neither words nor token', async () => {
    expect(await invited('Rana Sample')).toEqual({ ok: true, value: { token: '', name: 'Rana Sample' } });
    const [row] = await db().mail.findMany();
    expect(row).toMatchObject({ kind: 'invitation', personId: null, fault: '' });
    await box.send();
    const [message, ...more] = box.posted;
    expect(more).toEqual([]);
    expect(message?.to).toEqual({ name: 'Rana Sample', address: 'rana.sample@example.org' });
    expect(message?.text).toContain('Leyla Sample invites you');
    expect(message?.text).toContain('https://concord.example.org/join?token=');
    expect(JSON.stringify(await db().mail.findMany())).not.toContain(tokenIn());
    expect(await invitationOf(tokenIn())).toMatchObject({ name: 'Rana Sample' });
  });

  test('is not used up by opening its link, as scanners of mail do, but by its form', async () => {
    await invited('Sevda Sample');
    await box.send();
    const token = tokenIn();
    const before = await db().invitation.findMany();
    for (let times = 0; times < 3; times += 1) await invitationOf(token);
    expect(await db().invitation.findMany()).toEqual(before);
    expect(await acceptInvitation(systemActor, { token, ...passwords })).toMatchObject({ ok: true });
    expect(await invitationOf(token)).toBeNull();
  });

  test('carries the same link in a second copy', async () => {
    await invited('Tural Sample');
    await box.send();
    await db().mail.updateMany({ data: { sentAt: null } });
    await box.send();
    const [first, second] = box.posted;
    expect(second).toEqual(first);
  });

  test('is shown instead to whoever asks to see it, and then not mailed', async () => {
    const shown = await invited('Vafa Sample', { show: 'yes' });
    expect(shown).toMatchObject({ ok: true, value: { token: expect.stringMatching(/^[\w-]{43}$/) } });
    expect(await db().mail.count()).toBe(0);
  });

  test('that is withdrawn or too old by then is not sent', async () => {
    await invited('Zaur Sample');
    const { id } = await db().invitation.findFirstOrThrow({ where: { name: 'Zaur Sample' } });
    await withdrawInvitation(people.leyla, { invitation: id });
    await invited('Ilkin Sample');
    setTestClock('2026-12-14T06:00:01Z');
    await box.send();
    expect(box.posted).toEqual([]);
    expect(await db().mail.count({ where: { droppedAt: { not: null } } })).toBe(2);
  });
});

describe('a link for a new password', () => {
  const person = () => ({ person: people.nigar.personId });

  test('goes to its owner, works once, and opening it changes nothing', async () => {
    expect(await issueResetLink(people.leyla, person())).toMatchObject({ ok: true, value: { token: '' } });
    await box.send();
    expect(box.posted[0]?.to.address).toBe('nigar.sample@example.org');
    const token = tokenIn();
    const before = await db().resetLink.findMany();
    for (let times = 0; times < 3; times += 1) expect(await resetLinkOf(token)).not.toBeNull();
    expect(await db().resetLink.findMany()).toEqual(before);
    expect(await resetPassword(systemActor, { token, ...passwords })).toMatchObject({ ok: true });
    expect(await resetLinkOf(token)).toBeNull();
  });

  test('is not sent once a newer one was made, or the account is disabled', async () => {
    await issueResetLink(people.leyla, person());
    await issueResetLink(people.leyla, person());
    await issueResetLink(people.leyla, { person: people.viewer.personId });
    await db().person.update({ where: { id: people.viewer.personId }, data: { disabledAt: new Date() } });
    await box.send();
    expect(box.posted).toHaveLength(1);
    expect(await resetLinkOf(tokenIn())).not.toBeNull();
    await db().person.update({ where: { id: people.viewer.personId }, data: { disabledAt: null } });
  });

  test('is shown to whoever asks to see it', async () => {
    const shown = await issueResetLink(people.leyla, { ...person(), show: 'yes' });
    expect(shown).toMatchObject({ ok: true, value: { token: expect.stringMatching(/^[\w-]{43}$/) } });
    expect(await db().mail.count()).toBe(0);
  });
});
