import type { AgendaNames, Words } from '@/components/agenda/item-title';
import { lower } from '@/components/agenda/reason-list';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { sayStored } from '@/i18n/translator';
import type { ShownOutcome, ShownParagraph } from '@/lib/agenda/minutes/minutes-sections';
import type { RestrictedMark } from '@/lib/agenda/minutes/minutes-text';
import { parseCalendarDate } from '@/lib/dates/calendar-date';
import { dateWords } from '@/lib/dates/date-words';

/** Who says a paragraph: a side that noted it, or the sides together; '' where the text itself says so. */
export function speakerWords(
  { kind, party }: Pick<ShownParagraph, 'kind' | 'party'>,
  names: AgendaNames,
  t: Words,
) {
  if (kind === 'noted') {
    const code = party ?? '';
    return t('minutes.noted', { party: codeInSentence(code, names.party, t, 'start') });
  }
  return kind === 'agreed' ? t('minutes.agreed') : '';
}

/** Who is to do an action by when, and what it carries out; '' for other outcomes. */
export function outcomeFacts(outcome: ShownOutcome, names: AgendaNames, t: Words): string {
  const { kind, owner, dueOn, carriesOut } = outcome;
  const due = dueOn === null ? null : parseCalendarDate(dueOn);
  if (kind !== 'action' || due === null) return '';
  return t('minutes.outcomes.facts', {
    owner: owner === null ? t('minutes.all') : names.party(owner),
    date: dateWords(due),
    decision: carriesOut ?? 'none',
  });
}

/** What the joint text says of a restricted group: its verdict, and where its part stands. Its hash is for checking only. */
export function markWords({ verdict, asOf }: RestrictedMark, t: Words): string {
  const day = asOf === null ? null : parseCalendarDate(asOf);
  return t('minutes.mark', {
    state: verdict === null || day === null ? 'none' : lower(sayStored(t, 'compliance.groups', verdict)),
    asOf: day === null ? '' : dateWords(day),
  });
}

/** Paragraphs with the delegations in the reader's order of Parties; the others stay where they are. */
export function inPartyOrder<Row extends Pick<ShownParagraph, 'kind' | 'party'>>(
  rows: readonly Row[],
  parties: readonly { code: string }[],
): Row[] {
  const ofParty = ({ kind, party }: Row) => kind === 'heading' && party !== null;
  const place = ({ party }: Row) => parties.findIndex(({ code }) => code === party);
  const sorted = rows.filter(ofParty).sort((one, other) => place(one) - place(other));
  const first = rows.findIndex(ofParty);
  if (first < 0) return [...rows];
  return [...rows.slice(0, first), ...sorted, ...rows.slice(first).filter((row) => !ofParty(row))];
}
