import 'server-only';
import { partyOf } from '@/lib/access/actor';
import { compartmentOf } from '@/lib/access/compartments';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { command } from '@/lib/command';
import { findUnmergedProject } from '@/lib/projects/queries';
import { accepted, refused } from '@/lib/result';
import { mayNote, noteCompartment } from './policy';
import { addNoteSchema } from './schema';

/** Adds a note to a project. Notes are never changed or removed; a later note corrects an earlier one. */
export const addNote = command({
  name: 'note.add',
  adds: true,
  attempt: mayWorkSomewhere,
  schema: addNoteSchema,
  load: (tx, actor, { project }) => findUnmergedProject(tx, actor, project),
  may: (actor, { groupCode }) => mayNote(actor, groupCode),
  run: async ({ tx, actor, input: { text, privately }, row, today, now }) => {
    if (actor.personId === null) return refused({ kind: 'forbidden' });
    const privateTo = noteCompartment(row, partyOf(actor), privately === 'yes');
    const { id } = await tx.note.create({
      data: {
        projectId: row.id,
        privateTo,
        text,
        personId: actor.personId,
        enteredOn: today,
        enteredAt: now,
      },
      select: { id: true },
    });
    return accepted({
      value: { id, project: row.id },
      events: [
        {
          type: 'note.added',
          subject: { type: 'project', id: row.id },
          compartment: compartmentOf(privateTo, row.group),
          groupCode: row.groupCode,
          values: {
            title: row.content.title,
            code: row.code ?? '',
            party: privateTo ?? 'none',
            text,
          },
        },
      ],
    });
  },
});
