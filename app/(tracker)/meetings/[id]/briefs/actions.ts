'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { assignBrief, callForBriefs, markBook } from '@/lib/agenda/briefs/calling/commands';
import { clearBrief, handInBrief, refreshFacts, writeBrief } from '@/lib/agenda/briefs/commands';
import { removeBrief, returnBrief, takeBackBrief } from '@/lib/agenda/briefs/returning/commands';

const list = (done: string) => (value: { meetingId: string }) =>
  `/meetings/${encodeURIComponent(value.meetingId)}/briefs?done=${done}`;

const page = (value: { meetingId: string; itemId: string }, done: string) =>
  `/meetings/${encodeURIComponent(value.meetingId)}/briefs/${encodeURIComponent(value.itemId)}?done=${done}`;

export async function callAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(callForBriefs, form, list('called'));
}

export async function markBookAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(markBook, form, list('marked'));
}

export async function assignAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(assignBrief, form, (value) => page(value, 'assigned'));
}

export async function writeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(writeBrief, form, (value) => page(value, value.voided > 0 ? 'voided' : 'written'));
}

export async function handInAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(handInBrief, form, (value) => page(value, 'handed-in'));
}

export async function clearAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(clearBrief, form, (value) => page(value, 'cleared'));
}

export async function returnAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(returnBrief, form, (value) => page(value, 'returned'));
}

export async function takeBackAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(takeBackBrief, form, (value) => page(value, 'taken-back'));
}

export async function removeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeBrief, form, list('removed'));
}

export async function refreshAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(refreshFacts, form, (value) => page(value, 'refreshed'));
}
