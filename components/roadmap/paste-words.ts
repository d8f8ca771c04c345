import { type ShownRow, sheetWords } from '@/components/projects/import/sheet-words';
import type { FormState, SheetPreview } from '@/components/ui/form-state';
import type { Translator } from '@/i18n/translator';
import { dateWords } from '@/lib/dates/date-words';
import type { Sheet } from '@/lib/formats/sheet';
import { afterWords } from '@/lib/roadmap/milestone-reference';
import type { PasteColumn } from '@/lib/roadmap/paste';
import type { PastePlan, PlannedRow } from '@/lib/roadmap/paste-plan';

interface Words {
  t: Translator<'roadmap'>;
  sheet: Translator<'sheet'>;
  errors: Translator<'errors'>;
}

const shownColumns = ['project', 'title', 'responsible', 'forecast', 'after', 'actual'] as const;

/** The preview of a paste in words, with each fault in its cell. */
export function pastePreview(
  plan: PastePlan & { sheet: Sheet<PasteColumn>; parties: number },
  words: Words,
): { sheet: SheetPreview; lines: number[]; errors: FormState['errors'] } {
  const { t } = words;
  return sheetWords<PasteColumn>(
    {
      sheet: plan.sheet,
      caption: t('paste.caption'),
      remarks: [],
      known: 'known',
      columns: shownColumns.map((key) => ({
        key,
        label: key === 'project' ? t('paste.columns.project') : t(`columns.${key}`),
      })),
      rows: plan.rows.map((row) => shownRow(row, plan, t)),
      confirm: ({ good, bad }) => t('paste.confirm', { count: good, bad }),
    },
    { t: words.sheet, errors: words.errors, field: (column) => t(`paste.columns.${column}`) },
  );
}

/** Each cell as it was read, or as typed if it could not be read. */
function shownRow(
  { row, said, milestone, faults, twin, otherTitle }: PlannedRow,
  { grid, parties }: PastePlan & { parties: number },
  t: Words['t'],
): ShownRow<PasteColumn> {
  const project = grid.projects.find(({ id }) => id === milestone?.projectId);
  const content = milestone?.content;
  const atFault = (column: PasteColumn) => faults.some((fault) => fault.column === column);
  const { forecast = null, actual = null } = content ?? {};
  const responsible = content?.responsible ?? t('all', { parties });
  const name = project ? [project.code, project.title].filter(Boolean).join(' ') : said.project;
  return {
    line: row.line,
    faults,
    cells: [
      [
        ...(atFault('code') ? [{ column: 'code', text: said.code } as const] : []),
        { column: 'project', text: atFault('project') ? said.project : name },
        ...(['group', 'known'] as const)
          .filter(atFault)
          .map((column) => ({ column, text: said[column], label: t(`paste.columns.${column}`) })),
      ],
      [{ column: 'title', text: said.title }],
      [{ column: 'responsible', text: atFault('responsible') || !content ? said.responsible : responsible }],
      [
        {
          column: 'forecast',
          text: forecast === null ? said.forecast : dateWords(forecast),
        },
      ],
      [
        {
          column: 'after',
          text:
            milestone && !atFault('after')
              ? afterWords(milestone.after, milestone.projectId, grid)
              : said.after,
        },
      ],
      [
        { column: 'actual', text: actual === null ? said.actual : dateWords(actual) },
        {
          column: 'evidence',
          text: said.evidence,
          ...(atFault('evidence') ? { label: t('paste.columns.evidence') } : {}),
        },
      ],
    ],
    remarks: [
      ...(otherTitle === null || !project
        ? []
        : [t('paste.otherTitle', { code: project.code ?? '', title: project.title, other: otherTitle })]),
      ...twinWords(twin, t),
    ],
  };
}

function twinWords(twin: PlannedRow['twin'], t: Words['t']): string[] {
  if (twin === null) return [];
  return [
    'line' in twin
      ? t('paste.twinLine', { line: String(twin.line) })
      : t('paste.twin', { number: String(twin.number) }),
  ];
}
