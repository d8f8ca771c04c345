'use server';

import { removeField, submit } from '@/app/submit';
import { shareTwinAsk, twinAsk } from '@/app/twin-ask';
import type { FormState } from '@/components/ui/form-state';
import { bulkAddress } from '@/lib/projects/bulk-edit/bulk-act';
import { changeRow, changeSeveral } from '@/lib/projects/bulk-edit/commands';
import { backAddress, editedAddress, loggedAddress } from '@/lib/projects/bulk-edit/row-address';
import { loadCandidates } from '@/lib/projects/candidates/commands';
import { changeProject, createProject, shareProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/projects/status/commands';

export async function createProjectAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(createProject, form, ({ id }) => `/projects/${id}?done=created`);
  return twinAsk(state, form, 'log');
}

/**
 * Logs a project by its title and returns to the form: on the group's page, or on the list with its filters.
 */
export async function quickProjectAction(_: FormState, form: FormData): Promise<FormState> {
  const slug = removeField(form, 'slug');
  const group = typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug) ? slug : null;
  const back = String(removeField(form, 'back') ?? '');
  const chosen = String(form.get('group') ?? '');
  const next =
    group === null ? loggedAddress(back, chosen) : `/groups/${group}/projects?done=logged#quick-add-title`;
  return twinAsk(await submit(createProject, form, () => next), form, 'log');
}

export async function changeProjectAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(changeProject, form, ({ id }) => `/projects/${id}?done=changed`);
  return twinAsk(state, form, 'save');
}

export async function shareProjectAction(_: FormState, form: FormData): Promise<FormState> {
  return shareTwinAsk(await submit(shareProject, form, ({ id }) => `/projects/${id}?done=tabled`), form);
}

export async function reportStatusAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(reportStatus, form, ({ project }) => `/projects/${project}?done=reported#status-by-party`);
}

export async function loadCandidatesAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(loadCandidates, form, () => '/projects?done=loaded');
}

/** Saves a row of the list and returns to it, with the same filters and order. */
export async function changeRowAction(_: FormState, form: FormData): Promise<FormState> {
  const back = String(removeField(form, 'back') ?? '');
  const state = await submit(changeRow, form, ({ id }) => backAddress(back, 'row-saved', id));
  return twinAsk(state, form, 'save');
}

/** Returns to the list, or to the preview of those that somebody else changed meanwhile. */
export async function changeSeveralAction(_: FormState, form: FormData): Promise<FormState> {
  const back = String(removeField(form, 'back') ?? '');
  const [act, tag] = [String(form.get('act') ?? ''), String(form.get('tag') ?? '')];
  const undo = String(removeField(form, 'undo') ?? '');
  const ids = [...form].flatMap(([name, id]) => (/^rows\.\d+\.id$/.test(name) ? String(id) : []));
  return submit(changeSeveral, form, ({ changed, left }) =>
    left.length > 0
      ? bulkAddress({ ids: left, act, tag, back, changed })
      : editedAddress(back, { changed, undo: changed === ids.length ? { ids, act: undo, tag } : null }),
  );
}
