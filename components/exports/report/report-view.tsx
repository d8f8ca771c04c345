import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { Table } from '@/components/ui/table';
import { Lead, Note } from '@/components/ui/text';
import { dateWords } from '@/lib/dates/date-words';
import type { ReportContent } from '@/lib/exports/report/content';
import { cutTo } from '@/lib/exports/report/report-rule';
import type { ReportTable } from './report-table';
import { reportTables } from './report-tables';
import { headlines, summaryLines } from './summary-lines';

interface ReportViewProps {
  content: ReportContent;
  form: 'full' | 'short';
  /** The reader's own Party first. */
  parties: readonly { code: string; name: string }[];
  /** The address of the chart as SVG. */
  chart: string;
}

/** The one-page form has these tables. */
const shortTables = ['groups', 'missed', 'due'];

/** So many lines has a list of milestones on one page: the more groups, the fewer. */
const shortLines = (groups: number) => Math.min(5, Math.max(2, 12 - groups));

/** A report from its content: the two deadlines, progress and results, then its tables and the chart. */
export function ReportView({ content, form, parties, chart }: ReportViewProps) {
  const t = useTranslations();
  const { threeMonth, annualMeeting } = headlines(content, t);
  const lines = shortLines(content.groups.length);
  const short = { ...content, missed: cutTo(content.missed, lines), due: cutTo(content.due, lines) };
  const tables =
    form === 'full'
      ? reportTables(content, parties, t)
      : reportTables(short, parties, t).filter(({ id }) => shortTables.includes(id));
  return (
    <div className={form === 'short' ? 'report-short' : undefined}>
      <Section id="deadlines" title={t('implementation.tables.deadlines')}>
        <Lead>{threeMonth}</Lead>
        <Lead>{annualMeeting}</Lead>
        {summaryLines(content, t).map((line) => (
          <Lead key={line}>{line}</Lead>
        ))}
      </Section>
      {tables.map((table) => (
        <TableSection key={table.id} table={table} />
      ))}
      {form === 'full' && (
        <Section id="chart" title={t('implementation.chart')}>
          <img className="w-full" src={chart} alt={t('implementation.chartWords')} />
        </Section>
      )}
      <Note>{t('implementation.readOn', { on: dateWords(content.readOn) })}</Note>
    </div>
  );
}

function TableSection({ table }: { table: ReportTable }) {
  return (
    <Section id={table.id} title={table.title}>
      {table.lines.map((line) => (
        <Note key={line}>{line}</Note>
      ))}
      {table.rows.length > 0 && (
        <Table
          caption={table.title}
          columns={table.head.map(({ title, kept, numeric }) => ({
            label: title,
            kept,
            numeric,
            words: !kept && !numeric,
          }))}
          rows={table.rows.map((cells, index) => ({ key: `${table.id}-${index}`, cells }))}
        />
      )}
    </Section>
  );
}
