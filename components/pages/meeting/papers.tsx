import { useTranslations } from 'next-intl';
import { type MeetingPageName, meetingAddress } from '@/components/meetings/meeting-pages';
import { summaryWords as minutesWords } from '@/components/minutes/minutes-head';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { MinutesSummary } from '@/lib/agenda/minutes/minutes-page';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';
import type { OutcomeKind } from '@/lib/meetings/outcomes/outcome';

interface MeetingPapersProps {
  meetingId: string;
  agenda: { items: number; agreedOn: CalendarDate | null };
  /** Drafts the agenda and opens it; null for readers who may not, or where there is one. */
  draft: FormAction | null;
  /** The reader's own Party first. */
  parties: readonly { code: string; name: string }[];
  delegations: readonly KnownDelegation[];
  /** How many of the established groups' reports are in, and how many are drafted; null for meetings without. */
  reports: { in: number; of: number; drafted: number } | null;
  /** How far the reader's side's briefs are; null for readers of no Party. */
  briefs: BriefCounts | null;
  /** With what came of the meeting, as far as the reader may see it. */
  minutes: MinutesSummary & { outcomes: readonly { kind: OutcomeKind }[] };
}

interface BriefCounts {
  called: boolean;
  of: number;
  handedIn: number;
  cleared: number;
  overdue: number;
  yours: number;
}

/** Where each paper of a meeting stands, in a line each, and the way to it. */
export function MeetingPapers({ meetingId, draft, reports, briefs, ...of }: MeetingPapersProps) {
  const t = useTranslations();
  const row = (page: MeetingPageName, detail: React.ReactNode) => ({
    key: page,
    term: <Link href={meetingAddress(meetingId, page)}>{t(`meetings.tabs.${page}`)}</Link>,
    detail,
  });
  const counted = (kind: OutcomeKind) =>
    of.minutes.outcomes.filter((outcome) => outcome.kind === kind).length;
  const outcomeRow = {
    key: 'outcomes',
    term: <Link href={meetingAddress(meetingId, 'minutes')}>{t('meetings.page.outcomes')}</Link>,
    detail: t('meetings.page.outcomeCount', { decisions: counted('decision'), actions: counted('action') }),
  };
  const rows = [
    row('agenda', <AgendaLine meetingId={meetingId} agenda={of.agenda} draft={draft} />),
    row(
      'delegations',
      <DelegationLines meetingId={meetingId} parties={of.parties} delegations={of.delegations} />,
    ),
    ...(reports === null
      ? []
      : [row('reports', t('reports.summary', { ...reports, in: String(reports.in) }))]),
    ...(briefs === null ? [] : [row('briefs', <BriefLine {...briefs} />)]),
    row('minutes', <MinutesLine {...of.minutes} />),
    ...(of.minutes.outcomes.length === 0 ? [] : [outcomeRow]),
  ];
  return (
    <Section id="papers" title={t('meetings.page.papers')}>
      <DefinitionList items={rows} />
    </Section>
  );
}

function AgendaLine({
  meetingId,
  agenda: { items, agreedOn },
  draft,
}: Pick<MeetingPapersProps, 'meetingId' | 'agenda' | 'draft'>) {
  const t = useTranslations('meetings.page');
  const agenda = useTranslations('agenda.page');
  if (items > 0) {
    const count = agenda('itemCount', { count: items });
    return (
      <>
        {agreedOn === null ? count : t('agendaAgreed', { count, date: dateWords(agreedOn) })} ·{' '}
        <a href={`${meetingAddress(meetingId, 'agenda')}.docx`} download>
          {agenda('download')}
        </a>
        ,{' '}
        <a href={`${meetingAddress(meetingId, 'agenda')}-annotated.docx`} download>
          {agenda('downloadAnnotated')}
        </a>
      </>
    );
  }
  if (draft === null) return t('agendaNone');
  return (
    <Form
      action={draft}
      hidden={{ id: meetingId }}
      submit={<SubmitButton tone="main">{t('agendaDraft')}</SubmitButton>}
      layout="bare"
      id="draft"
    />
  );
}

function DelegationLines({
  meetingId,
  parties,
  delegations,
}: Pick<MeetingPapersProps, 'meetingId' | 'parties' | 'delegations'>) {
  const t = useTranslations('delegations');
  return (
    <>
      {parties.map(({ code, name }) => {
        const of = delegations.find(({ partyCode }) => partyCode === code);
        const head = of?.delegates.find(({ role }) => role === 'head') ?? of?.delegates[0];
        const more = (of?.delegates.length ?? 1) - 1;
        const who = head ? t('summary.named', { head: head.name, more }) : t('summary.none');
        return <div key={code}>{t('summary.of', { party: name, who })}</div>;
      })}
      {delegations.some(({ delegates }) => delegates.length > 0) && (
        <a href={`${meetingAddress(meetingId, 'delegations')}.docx`} download>
          {t('file.list')}
        </a>
      )}
    </>
  );
}

function BriefLine({ called, of, handedIn, cleared, overdue, yours }: BriefCounts) {
  const t = useTranslations('briefs.summary');
  const counts = { of: String(of), handedIn: String(handedIn), cleared: String(cleared) };
  return [
    called ? t('state', counts) : t('none'),
    ...(overdue > 0 ? [t('overdue', { count: overdue })] : []),
    ...(yours > 0 ? [t('yours', { count: yours })] : []),
  ].join('; ');
}

const MinutesLine = (summary: MinutesSummary) => minutesWords(summary, useTranslations('minutes'));
