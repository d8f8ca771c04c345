'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { removeView, renameView, saveView } from '@/lib/people/saved-views/commands';
import { viewAddress } from '@/lib/people/saved-views/place';

export async function saveViewAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(saveView, form, ({ place, query }) => {
    const typedQuery = new URLSearchParams(query);
    typedQuery.set('done', 'view-saved');
    return viewAddress(place, typedQuery.toString());
  });
}

export async function renameViewAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(renameView, form, ({ place }) => `/views/${place}?done=renamed`);
}

export async function removeViewAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(removeView, form, ({ place }) => `/views/${place}?done=removed`);
}
