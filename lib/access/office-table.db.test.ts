import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCharter, prepareInstallation } from '@/lib/charter/commands';
import type { Command } from '@/lib/command';
import { castMember } from '@/testing/cast';
import { testDatabase } from '@/testing/database';
import { type Actor, type OfficeKind, systemActor } from './actor';

await testDatabase();

const everybody = [
  'administrator',
  'coordinator',
  'co_chair',
  'member',
  'viewer',
  'nobody',
  'technical',
] as const;
const holders = [...everybody, 'system'] as const;
type Holder = (typeof holders)[number];

const partyPeople = ['coordinator', 'co_chair', 'member'] as const;
const keyHolders = ['coordinator', 'co_chair'] as const;
/** A Party's people, whatever they hold. */
const sidePeople = ['administrator', 'coordinator', 'co_chair', 'member', 'viewer', 'nobody'] as const;
const staffing = ['administrator', 'coordinator', 'technical'] as const;

/** Who may attempt each command, before any row is read. Everybody else is refused. */
const mayAttempt: Readonly<Record<string, readonly Holder[]>> = {
  'charter.load': ['system'],
  'charter.set-text': ['administrator', 'technical'],
  'charter.remove-text': ['administrator', 'technical'],
  'account.open-first': ['system'],
  'account.accept-invitation': ['system'],
  'account.join-by-identity': ['system'],
  'person.invite': staffing,
  'person.withdraw-invitation': staffing,
  'person.disable': staffing,
  'person.enable': staffing,
  'person.issue-reset-link': staffing,
  'person.recover': ['system'],
  'office.give': ['coordinator'],
  'office.end': ['coordinator'],
  'session.start': everybody,
  'session.end': everybody,
  'session.end-all': everybody,
  'calendar-feed.make': everybody,
  'calendar-feed.end': everybody,
  'identity.link': everybody,
  'identity.unlink': everybody,
  'password.change': everybody,
  'password.reset': ['system'],
  'mail.set': everybody,
  'notice.mark-seen': everybody,
  'view.save': everybody,
  'view.rename': everybody,
  'view.remove': everybody,
  'obligation.set': ['administrator', 'technical'],
  'decree.enter': ['administrator', 'technical'],
  'decree.withdraw': ['administrator', 'technical'],
  'candidates.load': ['coordinator'],
  'project.create': partyPeople,
  'project.change': partyPeople,
  'project.change-row': partyPeople,
  'project.change-several': partyPeople,
  'project.table': keyHolders,
  'project.merge': partyPeople,
  'import.upload': everybody,
  'import.choose-layout': everybody,
  'import.run': partyPeople,
  'organisation.add': partyPeople,
  'organisation.change': partyPeople,
  'organisation.remove': partyPeople,
  'status.report': partyPeople,
  'note.add': partyPeople,
  'milestone.add': partyPeople,
  'milestone.change': partyPeople,
  'milestone.finish': partyPeople,
  'milestone.remove': partyPeople,
  'proposal.make': keyHolders,
  'proposal.concur': keyHolders,
  'proposal.return': keyHolders,
  'proposal.withdraw': keyHolders,
  'proposal.enter-key': ['coordinator'],
  'agreement.record': keyHolders,
  'meeting.plan': keyHolders,
  'meeting.change': keyHolders,
  'meeting.postpone': keyHolders,
  'meeting.cancel': keyHolders,
  'delegation.add-delegate': keyHolders,
  'delegation.remove-delegate': keyHolders,
  'delegation.put-forward': keyHolders,
  'delegation.record-attendance': keyHolders,
  'meeting.step-done': partyPeople,
  'meeting.assign-step': partyPeople,
  'meeting.add-day': keyHolders,
  'copy.take': keyHolders,
  'copy.bring-back': keyHolders,
  'meeting.remove-day': keyHolders,
  'platform.add': ['coordinator'],
  'platform.change': ['coordinator'],
  'platform.end': ['coordinator'],
  'template.change-step': ['coordinator'],
  'template.add-step': ['coordinator'],
  'template.remove-step': ['coordinator'],
  'meeting.step-undone': partyPeople,
  'outcome.record': keyHolders,
  'outcome.change': keyHolders,
  'outcome.withdraw': keyHolders,
  'room.take-up': keyHolders,
  'room.stop': keyHolders,
  'minutes.draft': keyHolders,
  'minutes.add-part': keyHolders,
  'minutes.change-part': keyHolders,
  'minutes.move-part': keyHolders,
  'minutes.remove-part': keyHolders,
  'minutes.restore-part': keyHolders,
  'minutes.bracket-part': keyHolders,
  'minutes.settle-part': keyHolders,
  'minutes.nothing-recorded': keyHolders,
  'minutes.clear': keyHolders,
  'minutes.agree': keyHolders,
  'minutes.record': ['coordinator'],
  'minutes.revise': keyHolders,
  'decision.say-what-became': keyHolders,
  'action.enter': keyHolders,
  'action.change': keyHolders,
  'action.report': partyPeople,
  'action.close': partyPeople,
  'agenda.draft': keyHolders,
  'agenda.add-item': keyHolders,
  'agenda.change-item': keyHolders,
  'agenda.move-item': keyHolders,
  'agenda.remove-item': keyHolders,
  'agenda.restore-item': keyHolders,
  'agenda.put-item-forward': keyHolders,
  'agenda.answer-item': keyHolders,
  'agenda.bracket-item': keyHolders,
  'agenda.take-wording': keyHolders,
  'brief.call': keyHolders,
  'brief.assign': keyHolders,
  'brief.mark-book': keyHolders,
  'brief.write': sidePeople,
  'brief.hand-in': sidePeople,
  'brief.clear': sidePeople,
  'brief.return': sidePeople,
  'brief.take-back': sidePeople,
  'brief.remove': sidePeople,
  'brief.refresh-facts': sidePeople,
  'report.draft': keyHolders,
  'report.write': keyHolders,
  'report.hand-in': keyHolders,
  'report.freeze': ['coordinator'],
  'report.issue': ['coordinator'],
  'agenda.agree': keyHolders,
  'agenda.add-paper': keyHolders,
  'agenda.remove-paper': keyHolders,
  'agenda.add-link': keyHolders,
  'agenda.remove-link': keyHolders,
  'agenda.write-own-note': keyHolders,
  'agenda.record-agreed': keyHolders,
  'group.establish': ['coordinator'],
  'group.withdraw-establishment': ['coordinator'],
  'co-chair.name': ['coordinator'],
  'co-chair.enter': ['coordinator'],
  'co-chair.end': ['coordinator'],
  'co-chair.withdraw': ['coordinator'],
};

const lib = resolve(import.meta.dirname, '..');
const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('commands.ts'),
);
const modules: Record<string, unknown>[] = await Promise.all(files.map((path) => import(join(lib, path))));
const commands = modules.flatMap((module) => Object.values(module)).filter(isCommand);

function isCommand(value: unknown): value is Command<unknown> {
  return typeof value === 'function' && 'commandName' in value;
}

let actors: Record<Holder, Actor>;
beforeAll(async () => {
  await prepareInstallation();
  const holder = (kind: OfficeKind, groupCode: string | null = null) =>
    castMember(`${kind} Sample`, 'AZ', [{ kind, groupCode }]);
  actors = {
    administrator: await holder('administrator'),
    coordinator: await holder('coordinator'),
    co_chair: await holder('co_chair', 'ENE'),
    member: await holder('member', 'ENE'),
    viewer: await holder('viewer'),
    nobody: await castMember('Nobody Sample', 'AZ', []),
    technical: await castMember('Technical Sample', null, [{ kind: 'administrator', groupCode: null }]),
    system: systemActor,
  };
});

describe('every office and every command', () => {
  it('are in the table, and each command is there once', () => {
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.map(({ commandName }) => commandName).sort()).toEqual(Object.keys(mayAttempt).sort());
  });

  it('do not load a second Charter over the first one', async () => {
    expect(await loadCharter(systemActor, {})).toMatchObject({
      refusal: { kind: 'invalid', errors: [{ code: 'charter-loaded' }] },
    });
  });

  it.each(commands.map((command) => [command.commandName, command] as const))(
    '%s can be attempted only by those in the table',
    async (name, command) => {
      const allowed: Holder[] = [];
      for (const holder of holders) {
        const result = await command(actors[holder], { nothing: 'to act on' });
        if (result.ok || result.refusal.kind !== 'forbidden') allowed.push(holder);
      }
      expect(allowed.sort()).toEqual([...(mayAttempt[name] ?? [])].sort());
    },
  );
});
