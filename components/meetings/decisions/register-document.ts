import type { Words } from '@/components/exports/file-words';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { TableDocument } from '@/lib/formats/table-docx';
import type { RegisteredDecision } from '@/lib/meetings/decisions/decision';

interface RegisterSource {
  decisions: readonly RegisteredDecision[];
  charterTitle: string;
  /** The reader's own Party first. */
  parties: readonly { name: string }[];
  today: CalendarDate;
  locale: string;
}

/** The decision register in words, for a Word document. */
export function registerDocument(source: RegisterSource, t: Words): TableDocument {
  const { decisions, charterTitle, parties, today, locale } = source;
  return {
    language: locale,
    heading: t('decisions.document'),
    charter: charterTitle,
    parties: parties.map(({ name }) => name),
    facts: [t('decisions.asOf', { count: decisions.length, date: dateWords(today) })],
    columns: [
      { title: t('decisions.columns.number'), width: 16, kept: true },
      { title: t('decisions.columns.text'), width: 44 },
      { title: t('decisions.columns.meeting'), width: 20 },
      { title: t('decisions.columns.state'), width: 28 },
      { title: t('decisions.columns.actions'), width: 28 },
    ],
    rows: decisions.map(({ code, text, group, meeting, state, became, becameOn, actions }) => [
      [code ?? ''],
      [text, group?.name ?? ''],
      [meeting.title],
      [[t(`decisions.states.${state}`), becameOn && dateWords(becameOn)].filter(Boolean).join(', '), became],
      actions.map((action) =>
        [
          action.text,
          action.closedOn
            ? t('decisions.closed', { date: dateWords(action.closedOn, { month: 'short' }) })
            : t('decisions.due', { date: dateWords(action.dueOn, { month: 'short' }) }),
        ].join(', '),
      ),
    ]),
  };
}
