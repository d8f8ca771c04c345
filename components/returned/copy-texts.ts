import { type AgendaNames, itemTitle, type Words } from '@/components/agenda/item-title';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { outcomeLabel } from '@/components/agenda/outcome-label';
import { inPartyOrder, speakerWords } from '@/components/minutes/minutes-words';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import { isBreak } from '@/lib/agenda/items/item-fields';
import type { MinutesSection } from '@/lib/agenda/minutes/minutes-sections';
import type { CopyText } from '@/lib/agenda/returned/copy';
import type { CopyParagraph } from '@/lib/formats/copy-docx';
import { plainText } from '@/lib/formats/read-docx';

/** A text of a copy and how it looks there. */
export type LaidText = CopyText & Pick<CopyParagraph, 'look'>;

interface CopyHead {
  meeting: { title: string };
  charterTitle: string;
  /** The reader's own Party first. */
  parties: readonly { code: string; formalName: string }[];
}

interface CopiedItem {
  id: string;
  sourceKey: string;
  groupCode: string | null;
  title: string | null;
  note: string;
  consent: ItemConsent | null;
}

const fixed = (look: LaidText['look'], text: string, item: string | null = null): LaidText => ({
  kind: 'fixed',
  id: '',
  item,
  look,
  text: plainText(text),
});

const headOf = ({ charterTitle, parties }: CopyHead, heading: string): LaidText[] => [
  ...parties.map(({ formalName }) => fixed('party', formalName)),
  fixed('charter', charterTitle),
  fixed('title', heading),
];

/**
 * The agenda as one side edits it: titles and notes, in an open bracket that side's own. Of a group that the reader may
 * not enter only the name stands there.
 */
export function agendaTexts(
  source: CopyHead & {
    items: readonly CopiedItem[];
    groups: readonly { code: string; enterable: boolean }[];
  },
  names: AgendaNames,
  t: Words,
): LaidText[] {
  const [own] = source.parties;
  const isClosed = ({ groupCode }: CopiedItem) =>
    source.groups.some(({ code, enterable }) => code === groupCode && !enterable);
  return [
    ...headOf(source, t('agenda.heading', { meeting: source.meeting.title })),
    ...source.items.flatMap((item): LaidText[] => {
      const { id } = item;
      const wording = item.consent?.wordings.find(({ party }) => party === own?.code);
      const title = plainText(wording?.title ?? itemTitle(item, names, t));
      if (isClosed(item)) return [fixed('heading', title, id)];
      const note = plainText(wording?.note ?? item.note);
      const look = isBreak(item) ? 'text' : 'heading';
      return [
        { kind: 'title', id, item: id, text: title, look },
        ...(note === '' ? [] : [{ kind: 'note' as const, id, item: id, text: note, look: 'text' as const }]),
      ];
    }),
  ];
}

/** The minutes as one side edits them: their paragraphs, in an open bracket that side's own. The outcomes stand fixed. */
export function minutesTexts(
  source: CopyHead & { sections: readonly MinutesSection[] },
  names: AgendaNames,
  t: Words,
): LaidText[] {
  const { meeting, parties, sections } = source;
  const [own] = parties;
  return [
    ...headOf(source, t('minutes.heading', { meeting: meeting.title })),
    ...sections.flatMap(({ item, place, restricted, paragraphs, outcomes }): LaidText[] => {
      const of = item?.id ?? null;
      const heading =
        item === null
          ? place === 'before'
            ? ''
            : t('minutes.places.after')
          : numberedTitle(item.number, itemTitle(item, names, t));
      return [
        ...(heading === '' ? [] : [fixed('heading', heading, of)]),
        ...(restricted ? [fixed('label', t('minutes.restricted'), of)] : []),
        ...inPartyOrder(paragraphs, parties)
          .filter(({ removed, text }) => !removed && text !== '')
          .flatMap((paragraph): LaidText[] => {
            const speaker = speakerWords(paragraph, names, t);
            const wording = paragraph.wordings.find(({ party }) => party === own?.code);
            const text = plainText(wording?.text ?? paragraph.text);
            return [
              ...(speaker === '' ? [] : [fixed('label', `${speaker}:`, of)]),
              { kind: 'paragraph', id: paragraph.id, item: of, text, look: 'text' },
            ];
          }),
        ...outcomes.map((outcome) => fixed('label', `${outcomeLabel(outcome, t)}. ${outcome.text}`, of)),
      ];
    }),
  ];
}
