import { useTranslations } from 'next-intl';
import type { StripFacts } from '@/lib/compliance/strip-facts';
import type { Viewpoint } from '@/lib/compliance/verdict';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { CharterStrip } from './charter-strip';
import type { StripMark } from './strip-layout';

interface OverviewStripProps {
  facts: StripFacts;
  signedOn: CalendarDate;
  dueOn: CalendarDate;
  at: Viewpoint;
}

/** The Charter's time line with its words and dates. */
export function OverviewStrip({ facts, signedOn, dueOn, at }: OverviewStripProps) {
  const t = useTranslations('overview.strip');
  const mark = (key: string, kind: StripMark['kind'], date: CalendarDate, title: string): StripMark => ({
    key,
    kind,
    date,
    title,
    small: dateWords(date, { month: 'short', weekday: kind === 'due' || kind === 'today' }),
  });
  const marks = [
    mark('signed', 'signed', signedOn, t('signed')),
    mark('due', 'due', dueOn, t('due')),
    mark('today', 'today', at.asOf, at.asOf === at.today ? t('today') : t('asOf')),
    ...facts.held.map(({ meetingId, on }) => mark(meetingId, 'held', on, t('held'))),
    ...(facts.planned ? [mark(facts.planned.meetingId, 'planned', facts.planned.on, t('planned'))] : []),
    ...facts.yearEnds.map(({ number, on }) => mark(`year-${number}`, 'due', on, t('yearEnds', { number }))),
  ];
  return <CharterStrip marks={marks} agreed={facts.agreed} asOf={at.asOf} />;
}
