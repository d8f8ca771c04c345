'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { submit } from '@/app/submit';
import { emptyFormState, type FormState } from '@/components/ui/form-state';
import { environment } from '@/lib/env';
import { invitePerson, withdrawInvitation } from '@/lib/people/invitations/commands';
import { issueResetLink } from '@/lib/people/password-resets/commands';
import { disablePerson, enablePerson, endOffice, giveOffice } from '@/lib/people/roles/commands';

/** A link that does not go out by mail is only in the answer: neither the address nor the database holds its token. */
export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(invitePerson, form, async ({ token, name }) => {
    revalidatePath('/people');
    if (token === '') return '/people?done=mailed';
    const t = await getTranslations('people.invite');
    const text = `${environment().url}/join?token=${token}`;
    return { ...emptyFormState, once: { label: t('link', { name }), text } };
  });
}

export async function withdrawAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(withdrawInvitation, form, () => '/people?done=withdrawn');
}

export async function giveOfficeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(giveOffice, form, ({ id }) => `/people/${id}?done=given`);
}

export async function endOfficeAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(endOffice, form, ({ id }) => `/people/${id}?done=ended`);
}

/** As with an invitation, the link is only in the answer. */
export async function issueLinkAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(issueResetLink, form, async ({ token, name, id }) => {
    if (token === '') return `/people/${id}?done=mailed`;
    const t = await getTranslations('people.invite');
    const text = `${environment().url}/sign-in/reset?token=${token}`;
    return { ...emptyFormState, once: { label: t('link', { name }), text } };
  });
}

export async function enableAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(enablePerson, form, ({ id }) => `/people/${id}?done=enabled`);
}

export async function disableAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(disablePerson, form, () => '/people?done=disabled');
}
