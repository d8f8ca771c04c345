import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cut } from '@/components/import/cut';
import { HeldRows } from '@/components/import/held-rows';
import { LayoutForm } from '@/components/import/layout-form';
import { RowTable } from '@/components/import/row-table';
import { RunForm } from '@/components/import/run-form';
import { SheetRemarks } from '@/components/import/sheet-remarks';
import { buttonClass } from '@/components/ui/button-class';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Actions } from '@/components/ui/page';
import { PageHead } from '@/components/ui/page-head';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { say } from '@/i18n/translator';
import { requireActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { countStates, type RowState, rowStates } from '@/lib/formats/import-rows';
import { importAddress, readImportView, readRunFault, startAddress } from '@/lib/pages/import/address';
import { readOutcome } from '@/lib/pages/import/import-file';
import { datesOf, fieldsOf, importGroup, importPreview, listAddress } from '@/lib/pages/import/queries';
import { chooseLayoutAction } from '../actions';

const pageSize = 50;

export async function generateMetadata({ params }: PageProps<'/import/[id]'>): Promise<Metadata> {
  const seen = await importPreview(await requireActor(), (await params).id);
  const t = await getTranslations('importing');
  return { title: seen?.file.name || t('pasted') };
}

export default async function ImportPreviewPage({ params, searchParams }: PageProps<'/import/[id]'>) {
  const { id } = await params;
  const asked = await searchParams;
  const view = readImportView(asked);
  const actor = await requireActor();
  const seen = await importPreview(actor, id);
  if (seen === null) notFound();
  const { file, table, rows, print } = seen;
  const [t, errors] = await Promise.all([getTranslations('importing'), getTranslations('errors')]);
  const counts = countStates(rows);
  const shown = view.show === null ? rows : rows.filter(({ state }) => state === view.show);
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  const page = Math.min(view.page, pages);
  const cells = new Map(table.rows.map((row) => [row.line, row]));
  const count = counts.new + counts.changed;
  const held = rows.filter(({ state }) => state === 'held');
  const imported = readOutcome(file.outcome);
  const group = await importGroup(actor, file.of, file.layout.group);
  const list = await listAddress(actor, file);
  const start = startAddress(file.of, group?.code);
  const fault = readRunFault(asked.fault);
  const tab = (show: RowState | null) => ({
    href: importAddress(id, { show, page: 1 }),
    label: t(`tabs.${show ?? 'all'}`, { count: show === null ? rows.length : counts[show] }),
    current: view.show === show,
  });
  const wrong = counts.wrong > 0 && (
    <a className={buttonClass('plain')} href={`/import/${id}/wrong.${file.book.format}`} download>
      {t(file.book.format === 'xlsx' ? 'wrongXlsx' : 'wrongCsv')}
    </a>
  );
  return (
    <>
      {imported && (
        <Notice tone="ok">
          {t('done', {
            new: imported.new,
            changed: imported.changed,
            held: imported.held,
            wrong: imported.wrong,
          })}{' '}
          <Link href={list}>{t('see')}</Link> · <Link href={start}>{t('another')}</Link>
        </Notice>
      )}
      {fault && <Notice tone="out">{say(errors, fault)}</Notice>}
      {file.remembered && <Notice>{t('remembered')}</Notice>}
      <PageHead
        eyebrow={<Link href={start}>{t(`titles.${file.of}`)}</Link>}
        title={file.name === '' ? t('pasted') : cut(file.name)}
        sub={<span role="status">{t('counts', { rows: rows.length, ...counts })}</span>}
      />
      <SheetRemarks
        of={file.of}
        table={table}
        group={group?.name ?? ''}
        bare={file.layout.headings === 'found' && table.headings === null}
      />
      {count + held.length > 0 ? (
        <RunForm
          action={`/import/${id}/run`}
          print={print}
          labels={{
            run: t('run', { count, held: held.length, wrong: counts.wrong }),
            sent: t('running.sent'),
            checked: t('running.checked', { done: '{done}', of: '{of}' }),
            written: t('running.written', { done: '{done}', of: '{of}' }),
            failed: t('running.failed'),
          }}
          beside={wrong}
        >
          <HeldRows rows={held} />
        </RunForm>
      ) : (
        <div className="stack-block">
          {!imported && <p>{t(rows.length === 0 ? 'onlyHeadings' : 'nothing')}</p>}
          {wrong && <Actions>{wrong}</Actions>}
        </div>
      )}
      <div className="my-block">
        <LayoutForm
          id={id}
          of={file.of}
          table={table}
          layout={file.layout}
          sheets={file.book.sheets.map(({ name }) => name)}
          fields={fieldsOf(file.of)}
          action={chooseLayoutAction}
        />
      </div>
      {rows.length > 0 && <Tabs label={t('tabs.label')} tabs={[tab(null), ...rowStates.map(tab)]} />}
      {shown.length === 0 ? (
        rows.length > 0 && <p>{t('noRows')}</p>
      ) : (
        <RowTable
          of={file.of}
          dates={datesOf(file.of)}
          parties={(await charterHead()).parties}
          rows={shown
            .slice((page - 1) * pageSize, page * pageSize)
            .map((row) => ({ row, cells: cells.get(row.line) }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(to) => importAddress(id, { ...view, page: to })} />
    </>
  );
}
