'use server';

import { getTranslations } from 'next-intl/server';
import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { requireActor } from '@/lib/access/session';
import { addOrganisation, changeOrganisation, removeOrganisation } from '@/lib/organisations/commands';
import { conflictingEntry } from '@/lib/organisations/queries';

export async function addOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(addOrganisation, form, ({ id }) => `/organisations/${id}?done=added`);
  return seeEntry(state, form);
}

export async function changeOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(changeOrganisation, form, ({ id }) => `/organisations/${id}?done=changed`);
  return seeEntry(state, form);
}

export async function removeOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeOrganisation, form, () => '/organisations?done=removed');
}

/** Links to the entry that already has the name, where its sector can be changed. */
async function seeEntry(state: FormState, form: FormData): Promise<FormState> {
  if (!state.errors.some(({ field }) => field === 'name')) return state;
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = { id: text('id'), name: text('name'), home: text('home') };
  const actor = await requireActor();
  const entry = await conflictingEntry(actor, { ...typed, privately: text('privately') === 'yes' });
  if (entry === null) return state;
  const t = await getTranslations('organisations.form');
  return { ...state, see: { href: `/organisations/${entry.id}`, label: t('see', { name: entry.name }) } };
}
