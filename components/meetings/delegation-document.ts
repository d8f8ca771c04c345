import type { Translator } from '@/i18n/translator';
import type { CalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';
import type { TableDocument } from '@/lib/formats/table-docx';
import type { KnownDelegation } from '@/lib/meetings/delegations/delegation';

interface DelegationSource {
  meeting: { title: string; startsOn: CalendarDate | null; place: string };
  /** As far as the reader may see them. */
  delegations: readonly KnownDelegation[];
  charterTitle: string;
  /** The reader's own Party first. */
  parties: readonly { code: string; name: string; formalName: string }[];
  today: CalendarDate;
  locale: string;
}

/** The delegations to a meeting in words, for a Word document: the reader's side first, each with its head first. */
export function delegationDocument(source: DelegationSource, t: Translator): TableDocument {
  const { meeting, delegations, charterTitle, parties, today, locale } = source;
  const { title, startsOn, place } = meeting;
  const of = (code: string) => delegations.find(({ partyCode }) => partyCode === code);
  const day = startsOn === null ? t('delegations.file.noDay') : dateWords(startsOn, { weekday: true });
  return {
    language: locale,
    heading: t('delegations.of', { title }),
    charter: charterTitle,
    parties: parties.map(({ formalName }) => formalName),
    facts: [
      [day, place].filter((part) => part !== '').join(', '),
      t('delegations.file.asOf', { date: dateWords(today) }),
      ...parties
        .filter(({ code }) => of(code) === undefined)
        .map(({ name }) => t('delegations.file.none', { party: name })),
      ...parties
        .filter(({ code }) => of(code)?.putForwardOn === null)
        .map(({ name }) => t('delegations.file.own', { party: name })),
    ],
    columns: [
      { title: t('delegations.file.party'), width: 22 },
      { title: t('delegations.columns.name'), width: 32 },
      { title: t('delegations.columns.office'), width: 50 },
      { title: t('delegations.columns.role'), width: 24 },
    ],
    rows: parties.flatMap(({ code, name }) =>
      (of(code)?.delegates ?? []).map((delegate) => [
        [name],
        [delegate.name],
        [delegate.title, delegate.organisation],
        [t(`delegations.roles.${delegate.role}`)],
      ]),
    ),
  };
}
