import type { Words } from '@/components/exports/file-words';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { datedState } from '@/lib/dates/due-state';
import type { TableDocument } from '@/lib/formats/table-docx';
import type { ActionInFull } from '@/lib/meetings/actions/action';

interface MatrixSource {
  actions: readonly ActionInFull[];
  charterTitle: string;
  /** The reader's own Party first. Each has a column. */
  parties: readonly { code: string; name: string }[];
  today: CalendarDate;
  locale: string;
}

/** The action matrix in words, for a Word document. */
export function matrixDocument(source: MatrixSource, t: Words): TableDocument {
  const { actions, charterTitle, parties, today, locale } = source;
  const short = (day: CalendarDate) => dateWords(day, { month: 'short' });
  return {
    language: locale,
    heading: t('actions.document'),
    charter: charterTitle,
    parties: parties.map(({ name }) => name),
    facts: [t('actions.asOf', { count: actions.length, date: dateWords(today) })],
    columns: [
      { title: t('actions.columns.number'), width: 13, kept: true },
      { title: t('actions.columns.what'), width: 26 },
      { title: t('actions.columns.from'), width: 13, kept: true },
      ...parties.map(({ name }) => ({ title: name, width: 20 })),
      { title: t('actions.columns.due'), width: 12, kept: true },
      { title: t('actions.columns.state'), width: 17 },
      { title: t('actions.columns.age'), width: 11, kept: true },
    ],
    rows: actions.map((action) => [
      [action.code ?? ''],
      [action.text, action.group?.name ?? ''],
      fromLines(action, t),
      ...parties.map(({ code }) => sideLines(action, code, t)),
      [short(action.dueOn)],
      stateLines(action, today, t),
      ageLines(action, t),
    ]),
  };
}

function fromLines({ meeting, decision }: ActionInFull, t: Words): string[] {
  return [
    meeting.startsOn ? dateWords(meeting.startsOn, { month: 'short' }) : '',
    decision?.number
      ? t('actions.decision', { number: decision.number, series: decision.series || 'none' })
      : '',
  ];
}

function sideLines({ sides }: ActionInFull, code: string, t: Words): string[] {
  const side = sides.find(({ partyCode }) => partyCode === code);
  return side ? [side.name, t(`actions.sides.${side.state}`), side.evidence] : [];
}

function stateLines({ dueOn, closedOn, closedAs, disposition }: ActionInFull, today: CalendarDate, t: Words) {
  if (closedAs === 'superseded' || closedAs === 'dropped') {
    return [t(`actions.dispositions.${closedAs}`), disposition];
  }
  const state = datedState({ dueOn, doneOn: closedOn }, today);
  const word = state.kind === 'pending' && state.soon ? 'soon' : state.kind;
  return [t(`roadmap.states.${word}`), t(`roadmap.small.${state.kind}`, { days: state.days }), disposition];
}

function ageLines({ age: { days, meetings } }: ActionInFull, t: Words): string[] {
  return [t('actions.age.days', { days }), meetings > 0 ? t('actions.age.meetings', { meetings }) : ''];
}
