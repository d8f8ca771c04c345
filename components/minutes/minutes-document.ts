import { type AgendaNames, itemTitle, type Words } from '@/components/agenda/item-title';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { outcomeLabel } from '@/components/agenda/outcome-label';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import type { MinutesPage } from '@/lib/agenda/minutes/minutes-page';
import type { MinutesSection, ShownOutcome, ShownParagraph } from '@/lib/agenda/minutes/minutes-sections';
import { dateWords } from '@/lib/dates/date-words';
import type { MinutesDocument, MinutesDocumentParagraph } from '@/lib/formats/minutes-docx';
import { inPartyOrder, markWords, outcomeFacts, speakerWords } from './minutes-words';

interface Source {
  meeting: { title: string };
  minutes: Pick<MinutesPage, 'sections' | 'signatures' | 'frozen' | 'agreedOn' | 'revision'>;
  charterTitle: string;
  /** The reader's own Party first. */
  parties: readonly { code: string; formalName: string }[];
  locale: string;
}

/** Minutes as a document, in the reader's language and order of Parties. Open brackets are marked with their sides. */
export function minutesDocument(source: Source, names: AgendaNames, t: Words): MinutesDocument {
  const { meeting, minutes, charterTitle, parties, locale } = source;
  const { frozen, agreedOn, revision } = minutes;
  return {
    language: locale,
    heading: t('minutes.heading', { meeting: meeting.title }),
    charter: charterTitle,
    parties: parties.map(({ formalName }) => formalName),
    state:
      frozen && agreedOn !== null
        ? t('minutes.document.agreedOn', { date: dateWords(agreedOn), revision: String(revision) })
        : t('minutes.document.draft'),
    sections: minutes.sections.map((section) => ({
      heading: headingWords(section, names, t),
      paragraphs: paragraphsOf(section, parties, names, t),
    })),
    signatures: parties.map(({ code }) => {
      const head = minutes.signatures.find(({ party }) => party === code);
      const of = t('minutes.page.signHead', { party: codeInSentence(code, names.party, t) });
      return { name: head?.name ?? '', title: head?.title ?? '', of };
    }),
  };
}

function headingWords({ item, place }: MinutesSection, names: AgendaNames, t: Words): string {
  if (item !== null) return numberedTitle(item.number, itemTitle(item, names, t));
  return place === 'before' ? '' : t('minutes.places.after');
}

function paragraphsOf(
  { restricted, mark, paragraphs, outcomes }: MinutesSection,
  parties: Source['parties'],
  names: AgendaNames,
  t: Words,
): MinutesDocumentParagraph[] {
  const plain = { label: '', facts: '', outcome: false };
  return [
    ...(restricted ? [{ ...plain, texts: [t('minutes.restricted')] }] : []),
    ...(mark === null ? [] : [{ ...plain, texts: [markWords(mark, t)] }]),
    ...inPartyOrder(paragraphs, parties)
      .filter(({ removed }) => !removed)
      .map((paragraph) => ({
        ...plain,
        label: labelWords(speakerWords(paragraph, names, t)),
        texts: textsOf(paragraph, parties, names, t),
      })),
    ...outcomes.map((outcome: ShownOutcome) => ({
      label: `${outcomeLabel(outcome, t)}.`,
      texts: [outcome.text],
      facts: outcomeFacts(outcome, names, t),
      outcome: true,
    })),
  ];
}

const labelWords = (speaker: string) => (speaker === '' ? '' : `${speaker}:`);

/** The text, that it is to be written, or each side's wording in brackets, the reader's own first. */
function textsOf(
  { text, wordings }: ShownParagraph,
  parties: Source['parties'],
  names: AgendaNames,
  t: Words,
): string[] {
  if (wordings.length === 0) return [text === '' ? t('minutes.page.toWrite') : text];
  return parties.flatMap(({ code }) =>
    wordings
      .filter(({ party }) => party === code)
      .map((wording) => t('minutes.document.open', { party: names.party(code), text: wording.text })),
  );
}
