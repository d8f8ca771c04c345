'use server';

import { unlessLate } from '@/app/late';
import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { partyOf } from '@/lib/access/actor';
import { addLink, addPaper, removeLink, removePaper, writeOwnNote } from '@/lib/agenda/attachments/commands';
import { answerItem, bracketItem, putItemForward, takeWording } from '@/lib/agenda/consent/commands';
import { type ConsentAct, consentFault, factsOf } from '@/lib/agenda/consent/consent-rule';
import { itemForActor } from '@/lib/agenda/item-page/queries';

const page = (done: string) => (value: { id: string; meetingId: string }) =>
  `/meetings/${value.meetingId}/agenda/${value.id}?done=${done}`;

const answers = ['accept', 'decline', 'defer'] as const;

export async function putForwardAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessAnswered(await submit(putItemForward, form, page('forward')), form, 'put-forward');
}

export async function answerAction(_: FormState, form: FormData): Promise<FormState> {
  const answer = answers.find((each) => each === form.get('answer')) ?? 'accept';
  return unlessAnswered(await submit(answerItem, form, page(answer)), form, answer);
}

export async function bracketAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(bracketItem, form, page('bracket'));
}

export async function takeAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessAnswered(await submit(takeWording, form, page('take')), form, 'take');
}

/** Late where the item was answered, so that the act is no longer offered. */
function unlessAnswered(state: FormState, form: FormData, act: ConsentAct): Promise<FormState> {
  return unlessLate(state, async (actor) => {
    const item = await itemForActor(actor, String(form.get('id')));
    if (item === null) return null;
    const party = String(form.get('party') || partyOf(actor));
    const fault = consentFault(factsOf(item), act, party);
    return fault === null ? null : page('late')(item);
  });
}

export async function addPaperAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addPaper, form, page('paper'));
}

export async function removePaperAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removePaper, form, page('paper'));
}

export async function addLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addLink, form, page('link'));
}

export async function removeLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeLink, form, page('link'));
}

export async function ownNoteAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(writeOwnNote, form, page('note'));
}
