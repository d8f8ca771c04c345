'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { addLink, addPaper, removeLink, removePaper, writeOwnNote } from '@/lib/agenda/attachments/commands';
import { answerItem, bracketItem, putItemForward, takeWording } from '@/lib/agenda/consent/commands';

const page = (done: string) => (value: { id: string; meetingId: string }) =>
  `/meetings/${value.meetingId}/agenda/${value.id}?done=${done}`;

const answers = ['accept', 'decline', 'defer'] as const;

export async function putForwardAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(putItemForward, form, page('forward'));
}

export async function answerAction(_: FormState, form: FormData): Promise<FormState> {
  const answer = answers.find((each) => each === form.get('answer')) ?? 'accept';
  return submit(answerItem, form, page(answer));
}

export async function bracketAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(bracketItem, form, page('bracket'));
}

export async function takeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(takeWording, form, page('take'));
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
