import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { historyOf } from '@/lib/audit/queries';
import { db } from '@/lib/db/client';
import { createProject, shareProject } from '@/lib/projects/commands';
import type { Cast } from '@/testing/cast';
import { charterWithCast } from '@/testing/charter';
import { setTestClock } from '@/testing/clock';
import { testDatabase } from '@/testing/database';
import { done } from '@/testing/done';
import { addNote } from './commands';
import { notesOf } from './queries';

await testDatabase();

let people: Cast;
beforeAll(async () => {
  people = await charterWithCast();
});

const project = async (actor: Actor, title: string, more: Record<string, unknown> = {}) =>
  done(await createProject(actor, { title, group: 'ENE', ...more }));
const texts = async (actor: Actor, id: string) => (await notesOf(actor, id, 1)).notes.map(({ text }) => text);
const chains = async (id: string) =>
  (
    await db().auditEvent.findMany({ where: { subjectId: id, type: 'note.added' }, orderBy: { at: 'asc' } })
  ).map(({ chain }) => chain);

describe('a note of a project', () => {
  test('is visible to both sides, latest first, with its line breaks', async () => {
    const { id } = await project(people.nigar, 'Noted');
    setTestClock('2026-11-23T09:00:00Z');
    done(await addNote(people.nigar, { project: id, text: '  First line\r\nSecond line \n' }));
    setTestClock('2026-11-23T10:00:00Z');
    done(await addNote(people.casey, { project: id, text: 'Answered' }));
    expect(await texts(people.jordan, id)).toEqual(['Answered', 'First line\nSecond line']);
    expect((await notesOf(people.viewer, id, 1)).notes[1]).toMatchObject({
      person: 'Nigar Sample',
      party: 'AZ',
      privateTo: null,
      enteredOn: '2026-11-23',
    });
    expect(await chains(id)).toEqual(['joint', 'joint']);
  });

  test('kept private leaves no trace for the other side: in no count, page or history', async () => {
    const { id } = await project(people.nigar, 'Half open');
    done(await addNote(people.nigar, { project: id, text: 'For us alone', privately: 'yes' }));
    expect(await notesOf(people.kamran, id, 1)).toMatchObject({ total: 1 });
    for (const other of [people.casey, people.jordan, people.technical]) {
      expect(await notesOf(other, id, 1)).toEqual({ notes: [], total: 0, page: 1, pages: 1 });
      const entries = await historyOf(other, { type: 'project', id });
      expect(entries.map(({ type }) => type)).toEqual(['project.created']);
    }
    expect(await chains(id)).toEqual(['party:AZ']);
  });

  test('is never visible to more people than its project, and stays private when the project is shared', async () => {
    const own = await project(people.nigar, 'Ours', { privately: 'yes' });
    done(await addNote(people.nigar, { project: own.id, text: 'Meant for all' }));
    expect(await addNote(people.casey, { project: own.id, text: 'No' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await notesOf(people.casey, own.id, 1)).toMatchObject({ total: 0 });
    done(await shareProject(people.kamran, { id: own.id, version: 1 }));
    expect(await texts(people.casey, own.id)).toEqual([]);
    expect(await texts(people.nigar, own.id)).toEqual(['Meant for all']);
    expect(await chains(own.id)).toEqual(['party:AZ']);
  });

  test('of a restricted group is for its members and the coordinators', async () => {
    const shielded = await project(people.jordan, 'Shielded', { group: 'SEC' });
    done(await addNote(people.morgan, { project: shielded.id, text: 'Within' }));
    done(await addNote(people.morgan, { project: shielded.id, text: 'Within one side', privately: 'yes' }));
    expect(await texts(people.leyla, shielded.id)).toEqual(['Within']);
    expect(await notesOf(people.nigar, shielded.id, 1)).toMatchObject({ total: 0 });
    expect(await addNote(people.nigar, { project: shielded.id, text: 'No' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect((await chains(shielded.id)).sort()).toEqual(['group:SEC', 'party:US+group:SEC']);
  });

  test('is for those who work in the group, has a length limit, and is never changed', async () => {
    const { id } = await project(people.nigar, 'Bounded');
    const attempt = async (actor: Actor, input: Record<string, string>) => {
      const result = await addNote(actor, { project: id, ...input });
      return result.ok ? 'noted' : result.refusal;
    };
    expect(await attempt(people.viewer, { text: 'No' })).toEqual({ kind: 'forbidden' });
    expect(await attempt(people.morgan, { text: 'No' })).toEqual({ kind: 'forbidden' });
    expect(await attempt(people.nigar, { text: ' \n ' })).toMatchObject({
      errors: [{ code: 'note-required' }],
    });
    expect(await attempt(people.nigar, { text: 'x'.repeat(4_001) })).toMatchObject({
      errors: [{ field: 'text', code: 'too-long', values: { max: 4_000, length: 4_001 } }],
    });
    expect(await attempt(people.nigar, { text: 'x'.repeat(4_000) })).toBe('noted');
    await expect(db().note.updateMany({ where: { projectId: id }, data: { text: '' } })).rejects.toThrow();
    await expect(db().note.deleteMany({ where: { projectId: id } })).rejects.toThrow();
  });

  test('is on a page of ten; an address past the end shows the last page', async () => {
    const { id } = await project(people.nigar, 'Much noted');
    for (let count = 1; count <= 11; count += 1) {
      setTestClock(`2026-11-24T09:${String(count).padStart(2, '0')}:00Z`);
      done(await addNote(people.nigar, { project: id, text: `Note ${count}` }));
    }
    expect(await notesOf(people.casey, id, 1)).toMatchObject({ total: 11, page: 1, pages: 2 });
    const last = await notesOf(people.casey, id, 9);
    expect(last).toMatchObject({ page: 2, notes: [{ text: 'Note 1' }] });
  });
});
