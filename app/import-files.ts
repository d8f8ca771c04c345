import 'server-only';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { valuesInSentence } from '@/components/parties/party-in-sentence';
import { isKey, say, sayStored } from '@/i18n/translator';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { isImportSubject } from '@/lib/pages/import/import-file';
import { fieldsOf, importPreview, inheritedIn } from '@/lib/pages/import/queries';
import { wrongLines } from '@/lib/pages/import/wrong-rows';
import { spreadsheetAnswer } from './import-file-answer';

type Format = 'xlsx' | 'csv';

/** A template: the headings, and in a workbook a second sheet that says what may stand in each column. */
export async function templateAnswer(request: Request, format: Format): Promise<Response> {
  if (!mayWorkSomewhere(await requireActor())) notFound();
  const of = new URL(request.url).searchParams.get('of');
  if (!isImportSubject(of)) notFound();
  const t = await getTranslations('importing');
  const rules = fieldsOf(of).flatMap((field) => {
    const key = `rules.${of}.${field}`;
    return isKey(t, key) ? [[sayStored(t, `fields.${of}`, field), say(t, key)]] : [];
  });
  return spreadsheetAnswer(t('templateFile', { of: t(`lists.${of}`) }), format, [
    { name: t('sheetName'), lines: [rules.map(([heading = '']) => heading)] },
    { name: t('explain'), lines: [[t('explainColumn'), t('explainRule')], ...rules] },
  ]);
}

/** The wrong rows of a person's own file, each with the reasons in a last column. */
export async function wrongRowsAnswer(id: string, format: Format): Promise<Response> {
  const seen = await importPreview(await requireActor(), id);
  if (seen === null) notFound();
  const [all, t, errors, { parties }] = await Promise.all([
    getTranslations(),
    getTranslations('importing'),
    getTranslations('errors'),
    charterHead(),
  ]);
  const { file, table, rows } = seen;
  const lines = wrongLines(file, {
    rows,
    inherited: inheritedIn(file),
    headings: table.headings,
    reason: t('reason'),
    reasonOf: ({ faults }) =>
      faults
        .map(({ column, code, values }) =>
          t('cellFault', {
            field: sayStored(t, `fields.${file.of}`, column),
            problem: say(errors, code, valuesInSentence(values, parties, all, 'start')),
          }),
        )
        .join('; '),
  });
  const name = file.name.replace(/\.[a-z]+$/i, '') || t('pasted');
  return spreadsheetAnswer(`${name} ${t('wrongFile')}`, format, [{ name: t('sheetName'), lines }]);
}
