import type { SheetKind } from '@/lib/formats/sheet';
import { type ImportColumn, importColumns, projectSheet } from '@/lib/projects/import/project-rows';

/** The columns of a file of projects: those of a paste, and the code of a project that is there already. */
export type ProjectFileColumn = ImportColumn | 'code';

export const projectFile: SheetKind<ProjectFileColumn> = {
  fields: { ...projectSheet.fields, code: { words: ['code', 'project code'] } },
  fixed: importColumns,
  computed: projectSheet.computed,
  dates: ['start', 'target', 'resultOn'],
};
