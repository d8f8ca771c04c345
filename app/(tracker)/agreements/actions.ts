'use server';

import { unlessLate } from '@/app/late';
import { formAgain, removeField, submit } from '@/app/submit';
import { type FormState, tickField } from '@/components/ui/form-state';
import { type Actor, partyOf } from '@/lib/access/actor';
import { propose, recordAgreement } from '@/lib/agreements/commands';
import {
  concur,
  enterKeyByInstrument,
  returnProposal,
  withdrawProposal,
} from '@/lib/agreements/proposals/commands';
import { isAwaited } from '@/lib/agreements/proposals/policy';
import { proposalById } from '@/lib/agreements/proposals/queries';

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
  const next = ({ id, agreed }: { id: string; agreed: boolean }) => page(id, agreed ? 'agreed' : 'turned');
  return unlessProposalLate(await submit(concur, form, next), form, partyOf);
}

export async function enterKeyAction(_: FormState, form: FormData): Promise<FormState> {
  const next = ({ id, agreed }: { id: string; agreed: boolean }) => page(id, agreed ? 'agreed' : 'turned');
  return unlessProposalLate(await submit(enterKeyByInstrument, form, next), form, () =>
    String(form.get('party')),
  );
}

export async function returnProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessProposalLate(await submit(returnProposal, form, ({ id }) => page(id, 'returned')), form);
}

export async function withdrawProposalAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessProposalLate(await submit(withdrawProposal, form, ({ id }) => page(id, 'withdrawn')), form);
}

/** Late where the proposal has ended, or has the key of that Party. */
function unlessProposalLate(
  state: FormState,
  form: FormData,
  keyOf?: (actor: Actor) => string | null,
): Promise<FormState> {
  return unlessLate(state, async (actor) => {
    const proposal = await proposalById(actor, String(form.get('id')));
    if (proposal === null) return null;
    const late = proposal.state !== 'open' || (keyOf && !isAwaited(keyOf(actor), proposal));
    return late ? page(proposal.id, 'late') : null;
  });
}
