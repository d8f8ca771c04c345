'use server';

import { submit, takeOut } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { loadCandidates } from '@/lib/candidates/commands';
import { changeProject, createProject, tableProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/statuses/commands';

export async function createProjectAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(createProject, form, ({ id }) => `/projects/${id}?done=created`);
}

/** Logs a project by its title and stays where the form stands: on its group's page, or on the list. */
export async function quickProjectAction(_: FormState, form: FormData): Promise<FormState> {
  const slug = takeOut(form, 'slug');
  const place = typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug) ? `/groups/${slug}` : '/projects';
  return submit(createProject, form, ({ id }) => `${place}?done=logged&new=${id}#quick-add`);
}

export async function changeProjectAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(changeProject, form, ({ id }) => `/projects/${id}?done=changed`);
}

export async function tableProjectAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(tableProject, form, ({ id }) => `/projects/${id}?done=tabled`);
}

export async function reportStatusAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(reportStatus, form, ({ project }) => `/projects/${project}?done=reported`);
}

export async function loadCandidatesAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(loadCandidates, form, () => '/projects?done=loaded');
}
