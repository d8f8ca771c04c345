import { useTranslations } from 'next-intl';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { numberedTitle } from '@/components/agenda/numbered-title';
import { outcomeLabel } from '@/components/agenda/outcome-label';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import { ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { StatusWord } from '@/components/ui/status-word';
import { Note } from '@/components/ui/text';
import type { MinutesPage } from '@/lib/agenda/minutes/minutes-page';
import type { MinutesSection } from '@/lib/agenda/minutes/minutes-sections';
import { neighbourOf } from '@/lib/agenda/minutes/part-order';
import type { MinutesActs, Named } from './minutes-acts';
import { MinutesOutcome } from './minutes-outcome';
import { MinutesParagraph } from './minutes-paragraph';
import { inPartyOrder, markWords } from './minutes-words';
import { actAddress, type OpenAct, placeAddress, placeId, wholeMeeting } from './open-act';
import { RecordOutcomeForm } from './outcome-forms';
import { AddForm } from './paragraph-forms';

interface MinutesViewProps {
  meetingId: string;
  minutes: MinutesPage;
  names: AgendaNames;
  /** The reader's own first. */
  parties: readonly Named[];
  open: OpenAct;
  /** Null for readers who may not write, and for agreed minutes. */
  acts: MinutesActs | null;
}

/** The text of minutes by item, with forms beside the paragraphs for those who write it, and the signatures. */
export function MinutesView(props: MinutesViewProps) {
  const { minutes, acts } = props;
  const hasEnd = minutes.sections.some(({ place }) => place === 'after');
  const end: MinutesSection = {
    place: 'after',
    item: null,
    restricted: false,
    mark: null,
    paragraphs: [],
    outcomes: [],
  };
  const sections = acts && !hasEnd ? [...minutes.sections, end] : minutes.sections;
  return (
    <div className="minutes">
      {sections.map((section) => (
        <SectionView key={section.item?.id ?? section.place} {...props} section={section} />
      ))}
      <Signatures {...props} />
    </div>
  );
}

function SectionView({ section, ...props }: MinutesViewProps & { section: MinutesSection }) {
  const t = useTranslations();
  const { item, place, restricted, mark, paragraphs, outcomes } = section;
  const { meetingId, names, parties, open, acts, minutes } = props;
  const common = { meetingId, names, parties, open, acts };
  const heading =
    item === null
      ? t(`minutes.places.${place === 'before' ? 'before' : 'after'}`)
      : numberedTitle(item.number, itemTitle(item, names, t));
  const mayWordFor = parties.filter(({ code }) => minutes.endorsing?.mayWordFor.includes(code));
  const ordered = paragraphs.map((each) => ({ ...each, itemId: each.item, partyCode: each.party }));
  const moves = ({ id }: { id: string }) => ({
    up: neighbourOf(ordered, id, 'up') !== null,
    down: neighbourOf(ordered, id, 'down') !== null,
  });
  return (
    <section
      className="minutes-section"
      id={placeId(item?.id ?? (place === 'after' ? wholeMeeting : place))}
      aria-labelledby={`head-${item?.id ?? place}`}
    >
      <h2 id={`head-${item?.id ?? place}`}>{heading}</h2>
      {restricted && <StatusWord tone="none" word={t('minutes.restricted')} />}
      {mark && <Note>{markWords(mark, t)}</Note>}
      <ul className="minutes-parts">
        {inPartyOrder(paragraphs, parties).map((paragraph) => (
          <MinutesParagraph
            key={paragraph.id}
            {...common}
            acts={acts && { ...acts, ...moves(paragraph) }}
            heading={heading}
            paragraph={paragraph}
            mayWordFor={mayWordFor}
          />
        ))}
        {outcomes.map((outcome) => (
          <MinutesOutcome key={outcome.id} {...common} outcome={outcome} />
        ))}
      </ul>
      {acts && place !== 'before' && !restricted && (
        <AddActs {...props} acts={acts} item={item?.id ?? null} />
      )}
    </section>
  );
}

function AddActs({
  meetingId,
  minutes,
  parties,
  open,
  acts,
  item,
}: MinutesViewProps & { acts: MinutesActs; item: string | null }) {
  const t = useTranslations();
  const at = item ?? wholeMeeting;
  const form = {
    hidden: { meeting: meetingId, item: item ?? '' },
    back: placeAddress(meetingId, at),
    parties,
  };
  if (open.at === at && open.act === 'add') return <AddForm {...form} action={acts.addPart} />;
  if (open.at === at && open.act === 'outcome') {
    const decisions = minutes.sections
      .flatMap(({ outcomes }) => outcomes)
      .filter(({ kind }) => kind === 'decision')
      .map((outcome) => ({
        id: outcome.id,
        label: `${outcomeLabel(outcome, t)}: ${outcome.text.slice(0, 80)}`,
      }));
    return <RecordOutcomeForm {...form} action={acts.recordOutcome} decisions={decisions} />;
  }
  return (
    <Actions>
      <ButtonLink href={actAddress(meetingId, 'add', at)} tone="quiet" small>
        {t('minutes.acts.add')}
      </ButtonLink>
      <ButtonLink href={actAddress(meetingId, 'outcome', at)} tone="quiet" small>
        {t('minutes.acts.outcome')}
      </ButtonLink>
    </Actions>
  );
}

function Signatures({ minutes, names, parties }: MinutesViewProps) {
  const t = useTranslations();
  return (
    <section className="minutes-section" aria-labelledby="head-signatures">
      <h2 id="head-signatures">{t('minutes.places.signatures')}</h2>
      <div className="minutes-signatures">
        {parties.map(({ code }) => {
          const head = minutes.signatures.find(({ party }) => party === code);
          return (
            <div key={code}>
              <p>{head?.name || t('minutes.page.noHead')}</p>
              {head?.title && <p>{head.title}</p>}
              <p className="text-soft">
                {t('minutes.page.signHead', { party: codeInSentence(code, names.party, t) })}
              </p>
            </div>
          );
        })}
      </div>
    </section>
  );
}
