'use server';

import { getTranslations } from 'next-intl/server';
import { formState, submit } from '@/app/submit';
import { pastePreview } from '@/components/roadmap/paste-words';
import type { FormState } from '@/components/ui/form-state';
import { requireActor } from '@/lib/access/session';
import { readForm } from '@/lib/form-input';
import { stepEditId, stillFound } from '@/lib/grid/asked';
import { addMilestone, changeMilestone, pasteMilestones, removeMilestone } from '@/lib/roadmap/commands';
import { unreadColumns } from '@/lib/roadmap/paste';
import { previewPaste } from '@/lib/roadmap/queries';

/** What was searched for in the grid stays so. */
const found = (form: FormData) => stillFound(String(form.get('q') ?? ''));

export async function addMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    addMilestone,
    form,
    ({ slug, project }) => `/groups/${slug}/roadmap?done=added&project=${project}${found(form)}#add`,
  );
}

export async function changeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    changeMilestone,
    form,
    ({ id, slug }) => `/groups/${slug}/roadmap?done=changed&step=${id}${found(form)}#${stepEditId(id)}`,
  );
}

export async function removeMilestoneAction(_: FormState, form: FormData): Promise<FormState> {
  return submit(
    removeMilestone,
    form,
    ({ slug, project }) => `/groups/${slug}/roadmap?done=removed&project=${project}#project-${project}`,
  );
}

/** Shows what a paste would add; adds it where exactly this text was shown and confirmed. */
export async function pasteMilestonesAction(_: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? '').replace(/\r\n?/g, '\n');
  if (text('confirm') === 'yes' && text('text') === text('previewed')) {
    return submit(
      pasteMilestones,
      form,
      ({ slug, project }) => `/groups/${slug}/roadmap?done=pasted&project=${project}`,
    );
  }
  const plan = await previewPaste(await requireActor(), readForm(form));
  if (!plan.ok) return formState(form, plan.refusal);
  const t = await getTranslations('roadmap');
  const unread = unreadColumns(text('text'));
  const columns = unread.map((column) => t('paste.quoted', { column })).join(', ');
  const remarks = unread.length > 0 ? [t('paste.unread', { count: unread.length, columns })] : [];
  const preview = { ...pastePreview(plan.value, t), remarks };
  return { values: { text: [text('text')], previewed: [text('text')] }, errors: [], theirs: [], preview };
}
