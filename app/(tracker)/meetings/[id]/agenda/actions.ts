'use server';

import { unlessLate } from '@/app/late';
import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { partyOf } from '@/lib/access/actor';
import { agreeAgenda, recordAgendaAgreed } from '@/lib/agenda/agreement/commands';
import { agendaAgreement } from '@/lib/agenda/agreement/queries';
import { meetingById } from '@/lib/meetings/queries';

const page = (done: string) => (value: { id: string }) => `/meetings/${value.id}/agenda?done=${done}`;

export async function agreeAgendaAction(_: FormState, form: FormData): Promise<FormState> {
  const next = ({ id, agreed }: { id: string; agreed: boolean }) =>
    page(agreed ? 'agreed-by-all' : 'agree')({ id });
  return unlessAgreed(await submit(agreeAgenda, form, next), form);
}

export async function recordAgendaAction(_: FormState, form: FormData): Promise<FormState> {
  return unlessAgreed(await submit(recordAgendaAgreed, form, page('record-agreed')), form);
}

/** Late where the reader's side agreed to the text already. */
function unlessAgreed(state: FormState, form: FormData): Promise<FormState> {
  return unlessLate(state, async (actor) => {
    const meeting = await meetingById(actor, String(form.get('id')));
    const { keys } = meeting ? await agendaAgreement(actor, meeting) : { keys: [] };
    const late = keys.some(({ party, key }) => key !== null && party === partyOf(actor));
    return meeting && late ? page('late')(meeting) : null;
  });
}
