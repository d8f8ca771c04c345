'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { addOrganisation, changeOrganisation, removeOrganisation } from '@/lib/organisations/commands';

export async function addOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(addOrganisation, form, ({ id }) => `/organisations/${id}?done=added`);
}

export async function changeOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changeOrganisation, form, ({ id }) => `/organisations/${id}?done=changed`);
}

export async function removeOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeOrganisation, form, () => '/organisations?done=removed');
}
