'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { agreeAgenda, recordAgendaAgreed } from '@/lib/agenda/agreement/commands';

const page = (done: string) => (value: { id: string }) => `/meetings/${value.id}/agenda?done=${done}`;

export async function agreeAgendaAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(agreeAgenda, form, page('agree'));
}

export async function recordAgendaAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(recordAgendaAgreed, form, page('record-agreed'));
}
