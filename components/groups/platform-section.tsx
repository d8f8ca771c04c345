import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import { DateField } from '@/components/ui/text-fields';
import type { InstrumentKind } from '@/lib/agreements/proposals/keys-rule';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import { PlatformForm } from './platform-form';

interface PlatformSectionProps {
  platform: {
    id: string;
    name: string;
    about: string;
    hostParty: string | null;
    rhythmMonths: number | null;
    instrument: { kind: InstrumentKind; reference: string; on: CalendarDate };
    endedOn: CalendarDate | null;
    version: number;
    meetings: readonly { id: string; title: string; on: CalendarDate | null }[];
  };
  /** In the reader's order. */
  parties: readonly { code: string; name: string }[];
  /** Null for readers who may not change it, and where it ended. */
  acts: { change: FormAction; end: FormAction } | null;
  /** The form that is open. */
  open: 'edit' | 'end' | null;
}

/** A dialogue platform: the decision that set it up, who hosts, how often it meets, and its latest meetings. */
export function PlatformSection({ platform, parties, acts, open }: PlatformSectionProps) {
  const t = useTranslations('groups.platforms');
  const { id, about, hostParty, rhythmMonths, instrument, endedOn, meetings } = platform;
  return (
    <Section id={id} title={platform.name}>
      {about !== '' && <p className="max-w-measure whitespace-pre-line">{about}</p>}
      <DefinitionList
        items={[
          {
            term: t('decided'),
            detail: t('decidedBy', { reference: instrument.reference, date: dateWords(instrument.on) }),
          },
          {
            term: t('host'),
            detail: parties.find(({ code }) => code === hostParty)?.name ?? t('inTurn'),
          },
          {
            term: t('rhythm'),
            detail: rhythmMonths === null ? t('asAgreed') : t('every', { months: rhythmMonths }),
          },
          { term: t('ended'), detail: endedOn && dateWords(endedOn) },
          { term: t('meetings'), detail: <MeetingLinks meetings={meetings} /> },
        ]}
      />
      {acts && open === null && (
        <Actions>
          <ButtonLink href={`/meetings/platforms?edit=${id}#${id}`} tone="plain">
            {t('change')}
          </ButtonLink>
          <ButtonLink href={`/meetings/platforms?end=${id}#${id}`} tone="quiet">
            {t('end')}
          </ButtonLink>
        </Actions>
      )}
      {acts && open === 'edit' && <PlatformForm action={acts.change} parties={parties} platform={platform} />}
      {acts && open === 'end' && (
        <>
          <Note>{t('endAbout')}</Note>
          <Form action={acts.end} hidden={{ id }} submit={t('endSubmit')} id={`ending-${id}`}>
            <DateField name="endedOn" label={t('ended')} required />
          </Form>
        </>
      )}
    </Section>
  );
}

function MeetingLinks({ meetings }: Pick<PlatformSectionProps['platform'], 'meetings'>) {
  const t = useTranslations('groups.platforms');
  if (meetings.length === 0) return t('noMeetings');
  return (
    <ul>
      {meetings.map(({ id, title, on }) => (
        <li key={id}>
          <Link href={`/meetings/${id}`}>{title}</Link>, {on === null ? t('noDay') : dateWords(on)}
        </li>
      ))}
    </ul>
  );
}
