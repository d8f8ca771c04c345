'use server';

import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { formState, submit } from '@/app/submit';
import { faultsSummary, importPreviewRows } from '@/components/import/import-words';
import type { FormState } from '@/components/ui/form-state';
import { requireActor } from '@/lib/access/session';
import { readForm } from '@/lib/form-input';
import { importProjects } from '@/lib/import/commands';
import { previewImport } from '@/lib/import/queries';

/** Shows what the rows would log; logs them where exactly these rows were shown and confirmed. */
export async function importProjectsAction(_: FormState, form: FormData): Promise<FormState> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) form.set('text', await file.text());
  form.delete('file');
  const text = String(form.get('text') ?? '').replace(/\r\n?/g, '\n');
  const shown = createHash('sha256').update(text).digest('hex');
  if (form.get('confirm') === 'yes' && form.get('previewed') === shown) {
    return submit(importProjects, form, () => '/projects?sort=newest&done=imported');
  }
  const plan = await previewImport(await requireActor(), readForm(form));
  if (!plan.ok) return formState(form, plan.refusal);
  const [t, errors, stages] = await Promise.all([
    getTranslations('import'),
    getTranslations('errors'),
    getTranslations('projects.stages'),
  ]);
  const { rows, faults, unread } = plan.value;
  const columns = unread.map((column) => t('quoted', { column })).join(', ');
  const remarks = [
    ...(unread.length > 0 ? [t('unread', { count: unread.length, columns })] : []),
    ...(rows.some(({ row }) => row.cost !== '' || row.funding !== '') ? [t('sources')] : []),
  ];
  const confirm = faults > 0 ? '' : t('confirm', { count: rows.length });
  return {
    values: { text: [text], previewed: [shown] },
    errors: faults > 0 ? [{ field: 'text', message: faultsSummary(rows, t) }] : [],
    theirs: [],
    preview: { rows: importPreviewRows(rows, { t, errors, stages }), confirm, remarks },
  };
}
