import { useTranslations } from 'next-intl';
import { hoursValues } from '@/components/meetings/meeting-words';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PartyName } from '@/lib/charter/party-order';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

interface AgendaHeadProps {
  meeting: {
    id: string;
    title: string;
    startsOn: CalendarDate | null;
    startTime: string;
    durationMinutes: number;
    timeZone: string;
    place: string;
  };
  /** The reader's own Party first. */
  parties: readonly PartyName[];
  charterTitle: string;
  drafted: boolean;
  /** Null for readers who may not draft it. */
  draft: FormAction | null;
}

/** The head of an agenda. Printed, it also names the Parties and the Charter. */
export function AgendaHead({ meeting, parties, charterTitle, drafted, draft }: AgendaHeadProps) {
  const t = useTranslations();
  const { id, title, startsOn, place } = meeting;
  const when =
    startsOn === null
      ? [t('agenda.page.noDay')]
      : [
          dateWords(startsOn, { weekday: true }),
          t('meetings.page.hours', hoursValues({ ...meeting, startsOn }, parties)),
        ];
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
            <Link href="/meetings">{t('meetings.title')}</Link> ·{' '}
            <Link href={`/meetings/${id}`}>{title}</Link>
          </span>
        }
        title={t('agenda.heading', { meeting: title })}
        sub={[...when, place].filter((part) => part !== '').join(', ')}
        actions={
          drafted && (
            <>
              {draft && (
                <Form
                  action={draft}
                  hidden={{ id }}
                  submit={<SubmitButton tone="plain">{t('agenda.page.again')}</SubmitButton>}
                  layout="bare"
                  id="draft"
                />
              )}
              <a className={buttonClass('plain')} href={`/meetings/${id}/agenda.docx`} download>
                {t('agenda.page.download')}
              </a>
              <a className={buttonClass('plain')} href={`/meetings/${id}/agenda-annotated.docx`} download>
                {t('agenda.page.downloadAnnotated')}
              </a>
              {draft && (
                <ButtonLink href="#add" tone="quiet">
                  {t('agenda.page.add')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
    </>
  );
}

/** The notice of what was just done to the agenda, which has so many items. */
export function AgendaDone({ done, count }: { done: unknown; count: number }) {
  const t = useTranslations('agenda.done');
  // a removal is shown in the item's own place
  const acts = ['drafted', 'changed', 'moved', 'added', 'prepared', 'restored'] as const;
  const agreed = { agree: t('agree'), 'agreed-by-all': t('agreedByAll'), 'record-agreed': t('record') };
  const words = Object.fromEntries(acts.map((act) => [act, t(act, { count })]));
  return (
    <>
      <DoneNotice done={done} words={Object.assign(words, agreed)} />
      <DoneNotice done={done} words={{ late: t('late') }} tone="soon" />
    </>
  );
}
