'use server';

import { getTranslations } from 'next-intl/server';
import { formState, submit } from '@/app/submit';
import { mergePreviewRows } from '@/components/merge/merge-words';
import type { FormState } from '@/components/ui/form-state';
import { requireActor } from '@/lib/access/session';
import { readForm } from '@/lib/form-input';
import { mergeProjects } from '@/lib/merge/commands';
import { previewMerge } from '@/lib/merge/queries';

const chosen = ['survivor', 'fields[]', 'lists[]', 'steps[]', 'version', 'survivorVersion'];

/** Previews a merge; merges if exactly this choice was previewed and confirmed. */
export async function mergeProjectsAction(_: FormState, form: FormData): Promise<FormState> {
  const choice = JSON.stringify(chosen.map((name) => form.getAll(name).map(String).sort()));
  if (form.get('confirm') === 'yes' && form.get('previewed') === choice) {
    return submit(mergeProjects, form, ({ survivor }) => `/projects/${survivor}?done=merged`);
  }
  const plan = await previewMerge(await requireActor(), readForm(form));
  if (!plan.ok) return formState(form, plan.refusal);
  const [t, stages] = await Promise.all([getTranslations('merge'), getTranslations('projects.stages')]);
  const preview = { rows: mergePreviewRows(plan.value, t, stages), confirm: t('form.confirm') };
  const posted = [...new Set(form.keys())].filter((name) => !name.startsWith('$') && name !== 'confirm');
  const values = Object.fromEntries(posted.map((name) => [name, form.getAll(name).map(String)]));
  return { values: { ...values, previewed: [choice] }, errors: [], theirs: [], preview };
}
