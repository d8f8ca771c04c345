'use server';

import { submit } from '@/app/submit';
import type { FormState } from '@/components/ui/form-state';
import { loadCandidates } from '@/lib/candidates/commands';
import { changeProject, createProject, tableProject } from '@/lib/projects/commands';
import { reportStatus } from '@/lib/statuses/commands';

export async function createProjectAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(createProject, form, ({ id }) => `/projects/${id}?done=created`);
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
