'use server';

import { formAgain, removeField, submit } from '@/app/submit';
import { type FormState, tickField } from '@/components/ui/form-state';
import { propose, recordAgreement } from '@/lib/agreements/commands';
import {
  concur,
  enterKeyByInstrument,
  returnProposal,
  withdrawProposal,
} from '@/lib/agreements/proposals/commands';

const page = (id: string, done: string) => `/agreements/${id}?done=${done}`;

/**
 * Records or proposes an agreement. If meanwhile the other of the two applies, the form is shown again with
 * everything typed. Without JavaScript it also handles the button that selects all projects.
 */
export async function agreeAction(_: FormState, form: FormData): Promise<FormState> {
  const ticked = removeField(form, tickField);
  if (typeof ticked === 'string') {
    return formAgain(form, { 'projects[]': ticked.split(',').filter((id) => id !== '') });
  }
  if (removeField(form, 'way') === 'propose') return submit(propose, form, ({ id }) => page(id, 'proposed'));
  return submit(recordAgreement, form, ({ id, slug }) =>
    slug === null ? page(id, 'recorded') : `/groups/${slug}?done=agreement.recorded`,
  );
}

export async function concurAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(concur, form, ({ id, agreed }) => page(id, agreed ? 'agreed' : 'turned'));
}

export async function enterKeyAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(enterKeyByInstrument, form, ({ id, agreed }) => page(id, agreed ? 'agreed' : 'turned'));
}

export async function returnProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(returnProposal, form, ({ id }) => page(id, 'returned'));
}

export async function withdrawProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawProposal, form, ({ id }) => page(id, 'withdrawn'));
}
