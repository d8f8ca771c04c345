import 'server-only';
import { csvText } from '@/lib/formats/csv';
import { fileNames } from '@/lib/formats/file-name';
import { type TextSheet, textWorkbook } from '@/lib/formats/xlsx-template';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A small spreadsheet of texts for the import: a workbook, or its first sheet as comma-separated values. */
export async function spreadsheetAnswer(
  title: string,
  format: keyof typeof types,
  sheets: readonly TextSheet[],
): Promise<Response> {
  const { plain, encoded } = fileNames(title, format);
  const body = format === 'xlsx' ? await textWorkbook(sheets) : csvText(sheets[0]?.lines ?? []);
  return new Response(body, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
