'use server';

import { getTranslations } from 'next-intl/server';
import { submitSheet } from '@/app/sheet-form';
import { submit } from '@/app/submit';
import { milestoneTwinAsk } from '@/app/twin-ask';
import { pastePreview } from '@/components/roadmap/paste-words';
import type { FormState } from '@/components/ui/form-state';
import { addMilestone, changeMilestone, pasteMilestones, removeMilestone } from '@/lib/roadmap/commands';
import { milestoneEditId, stillFound } from '@/lib/roadmap/grid/grid-params';
import { leftRows, readPaste } from '@/lib/roadmap/paste';
import { previewPaste } from '@/lib/roadmap/queries';

/** Keeps the search in the grid. */
const found = (form: FormData) => stillFound(String(form.get('q') ?? ''));

export async function addMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    addMilestone,
    form,
    ({ slug, project }) => `/groups/${slug}/roadmap?done=added&project=${project}${found(form)}#add`,
  );
  return milestoneTwinAsk(state, form, 'add');
}

export async function changeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  const state = await submit(
    changeMilestone,
    form,
    ({ id, slug }) => `/groups/${slug}/roadmap?done=changed&step=${id}${found(form)}#${milestoneEditId(id)}`,
  );
  return milestoneTwinAsk(state, form, 'save');
}

export async function removeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    removeMilestone,
    form,
    ({ slug, project }) => `/groups/${slug}/roadmap?done=removed&project=${project}#project-${project}`,
  );
}

/** Previews the pasted rows; adds those without faults once confirmed. */
export async function pasteMilestonesAction(_: FormState, form: FormData): Promise<FormState> {
  const [t, sheet, errors] = await Promise.all([
    getTranslations('roadmap'),
    getTranslations('sheet'),
    getTranslations('errors'),
  ]);
  return submitSheet(form, {
    read: (text, layout) => readPaste(text, layout).sheet,
    preview: previewPaste,
    words: (preview) => pastePreview(preview, { t, sheet, errors }),
    command: pasteMilestones,
    done: ({ count, slug, project }) => ({
      message: t('paste.left', { count }),
      href: `/groups/${slug}/roadmap?done=pasted&project=${project}`,
      label: t('paste.see'),
    }),
    left: leftRows,
  });
}
