'use server';

import { getTranslations } from 'next-intl/server';
import { submitSheet } from '@/app/sheet-form';
import { importPreview } from '@/components/projects/import/import-words';
import type { FormState } from '@/components/ui/form-state';
import { importProjects } from '@/lib/projects/import/commands';
import { readProjectSheet } from '@/lib/projects/import/project-rows';
import { previewImport } from '@/lib/projects/import/queries';

/** Previews the rows; logs those without faults once confirmed. */
export async function importProjectsAction(_: FormState, form: FormData): Promise<FormState> {
  const [t, sheet, errors, stages] = await Promise.all([
    getTranslations('import'),
    getTranslations('sheet'),
    getTranslations('errors'),
    getTranslations('projects.stages'),
  ]);
  return submitSheet(form, {
    read: readProjectSheet,
    preview: previewImport,
    words: (preview) => importPreview(preview, { t, sheet, errors, stages }),
    command: importProjects,
    done: ({ count }) => ({
      message: t('left', { count }),
      href: `/projects?sort=newest&done=imported&changed=${count}`,
      label: t('see'),
    }),
    left: ({ rows }, written) => rows.filter(({ line }) => !written.includes(line)),
  });
}
