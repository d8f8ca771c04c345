import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { SubmitButton } from '@/components/ui/submit-button';
import { Note } from '@/components/ui/text';
import type { MinutesPage, MinutesSummary } from '@/lib/agenda/minutes/minutes-page';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface MinutesHeadProps {
  meeting: { id: string; title: string; startsOn: CalendarDate | null; place: string };
  /** The reader's own Party first. */
  parties: readonly { code: string; formalName: string }[];
  charterTitle: string;
  minutes: MinutesPage | null;
  /** Drafts the minutes again; null for readers who may not. */
  draft: FormAction | null;
}

/** The head of minutes. Printed, it also names the Parties and the Charter. */
export function MinutesHead({ meeting, parties, charterTitle, minutes, draft }: MinutesHeadProps) {
  const t = useTranslations('minutes');
  const { id, title, startsOn, place } = meeting;
  return (
    <>
      <div className="agenda-letterhead hidden print:block">
        {parties.map(({ code, formalName }) => (
          <p key={code}>{formalName}</p>
        ))}
        <p className="meta">{charterTitle}</p>
      </div>
      <PageHead
        eyebrow={
          <span className="print:hidden">
            <Link href={`/meetings/${id}`}>{title}</Link>
          </span>
        }
        title={t('heading', { meeting: title })}
        sub={[startsOn === null ? '' : dateWords(startsOn, { weekday: true }), place]
          .filter((part) => part !== '')
          .join(', ')}
        actions={
          minutes && (
            <>
              {draft && (
                <Form
                  action={draft}
                  hidden={{ id }}
                  submit={<SubmitButton tone="plain">{t('page.again')}</SubmitButton>}
                  layout="bare"
                  id="draft"
                />
              )}
              <a
                className={buttonClass('plain')}
                href={`/meetings/${id}/minutes.docx?revision=${minutes.frozen ? minutes.revision : 0}`}
                download
              >
                {t('page.download')}
              </a>
            </>
          )
        }
      />
      {draft && minutes && (
        <div className="mb-block">
          <Note screenOnly>{t('page.againAbout')}</Note>
        </div>
      )}
    </>
  );
}

/** In which state the minutes are, and which version is shown. */
export function MinutesState({ meetingId, minutes }: { meetingId: string; minutes: MinutesPage }) {
  const t = useTranslations('minutes');
  const { frozen, present, revision, agreedOn, reason, versions } = minutes;
  if (frozen && agreedOn !== null) {
    if (present)
      return <Notice>{t('states.agreed', { date: dateWords(agreedOn), revision: String(revision) })}</Notice>;
    return (
      <Notice tone="soon">
        {t('page.old', { revision: String(revision), date: dateWords(agreedOn) })}{' '}
        <Link href={`/meetings/${meetingId}/minutes`}>{t('page.present')}</Link>
      </Notice>
    );
  }
  const last = versions.at(-1);
  if (last === undefined) return <Notice>{t('states.draft')}</Notice>;
  return (
    <Notice>
      {summaryWords({ state: 'revision', revision, agreedOn: last.agreedOn }, t)}.{' '}
      {t('page.revising', { revision: String(revision), reason })}
    </Notice>
  );
}

type MinutesWords = ReturnType<typeof useTranslations<'minutes'>>;

/** The state of minutes in a line. */
export function summaryWords({ state, revision, agreedOn }: MinutesSummary, t: MinutesWords): string {
  const date = agreedOn === null ? '' : dateWords(agreedOn);
  return t(`states.${state}`, { date, revision: String(revision), before: String(revision - 1) });
}

/** What stands in place of minutes that are not drafted yet. */
export function NoMinutes({
  meetingId,
  begun,
  draft,
}: {
  meetingId: string;
  begun: boolean;
  draft: FormAction | null;
}) {
  const t = useTranslations('minutes.page');
  const begin = draft && (
    <Form action={draft} hidden={{ id: meetingId }} submit={t('draft')} layout="bare" id="draft" />
  );
  return (
    <EmptyState title={t('emptyTitle')} actions={begin}>
      <p>{t('emptyWords')}</p>
      {!begun && <p>{t('emptyEarly')}</p>}
      {begun && !draft && <p>{t('emptyOther')}</p>}
    </EmptyState>
  );
}
