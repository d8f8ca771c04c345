import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { Reason } from '@/components/agenda/reason';
import { Prose } from '@/components/ui/text';
import type { KnownReport } from '@/lib/agenda/reports-to-meeting/report';
import type { SomeMilestones } from '@/lib/agenda/reports-to-meeting/report-facts';
import { dateWords } from '@/lib/dates/date-words';

/** What a group's report holds: the group's state, what is written, and what is asked of the meeting. */
export function ReportContent({ report, names }: { report: KnownReport; names: AgendaNames }) {
  const t = useTranslations('reports');
  const { asOf, since, reasons, done, missed } = report.facts;
  const from = since === null ? 'none' : dateWords(since);
  return (
    <>
      <h3 className="mt-head mb-3">{t('state', { date: dateWords(asOf) })}</h3>
      <ul className="agenda-reasons">
        {reasons.map((reason) => (
          <Reason key={JSON.stringify(reason)} reason={reason} names={names} />
        ))}
        <Milestones title={t('done', { since: from })} milestones={done} />
        <Milestones title={t('missed', { since: from })} milestones={missed} />
      </ul>
      {(['text', 'asks'] as const).map((part) => (
        <section key={part} aria-label={t(part)}>
          <h3 className="mt-head mb-3">{t(part)}</h3>
          <Prose>
            <p className="whitespace-pre-line">{report[part] === '' ? t('notWritten') : report[part]}</p>
          </Prose>
        </section>
      ))}
    </>
  );
}

function Milestones({ title, milestones }: { title: string; milestones: SomeMilestones }) {
  const t = useTranslations('reports');
  if (milestones.first.length === 0) return null;
  return (
    <li>
      {title}
      <ul>
        {milestones.first.map(({ code, title: name, on, precision }) => (
          <li key={`${code} ${name} ${on}`}>
            {t('milestone', { code, title: name, date: dateWords({ on, precision: precision ?? 'day' }) })}
          </li>
        ))}
        {milestones.more > 0 && <li>{t('more', { count: milestones.more })}</li>}
      </ul>
    </li>
  );
}
