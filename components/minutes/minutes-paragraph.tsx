import { useTranslations } from 'next-intl';
import type { AgendaNames } from '@/components/agenda/item-title';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Actions } from '@/components/ui/page';
import { SubmitButton } from '@/components/ui/submit-button';
import { Meta } from '@/components/ui/text';
import type { ShownParagraph } from '@/lib/agenda/minutes/minutes-sections';
import type { MinutesActs, Named } from './minutes-acts';
import { speakerWords } from './minutes-words';
import { actAddress, moveControl, type OpenAct, placeAddress, placeId } from './open-act';
import { BracketForm, EditForm, SettleForm } from './paragraph-forms';

interface MinutesParagraphProps {
  meetingId: string;
  /** Of the section, which names a paragraph that has no text yet. */
  heading: string;
  paragraph: ShownParagraph;
  names: AgendaNames;
  parties: readonly Named[];
  /** The Parties whose wording the reader may give. */
  mayWordFor: readonly Named[];
  open: OpenAct;
  acts: (MinutesActs & { up: boolean; down: boolean }) | null;
}

/** A paragraph of minutes: who says it, its text or its bracket, and the acts of those who write it. */
export function MinutesParagraph(props: MinutesParagraphProps) {
  const { paragraph, names, acts, open } = props;
  const t = useTranslations();
  const speaker = speakerWords(paragraph, names, t);
  const { id, text, removed, wordings } = paragraph;
  const isEdited = acts !== null && open.at === id && open.act === 'edit';
  return (
    <li id={placeId(id)} className="minutes-part">
      {speaker !== '' && <Meta>{speaker}</Meta>}
      {removed && <Meta>{t('minutes.acts.removed')}</Meta>}
      {isEdited ? null : wordings.length > 0 ? (
        <Bracket paragraph={paragraph} names={names} parties={props.parties} />
      ) : (
        <p className={removed ? 'minutes-text text-soft line-through' : 'minutes-text'}>
          {text === '' ? <em>{t('minutes.page.toWrite')}</em> : text}
        </p>
      )}
      {acts &&
        (open.at === id && open.act !== null ? (
          <OpenForm {...props} acts={acts} />
        ) : (
          <PartActs {...props} acts={acts} />
        ))}
    </li>
  );
}

function Bracket({
  paragraph,
  names,
  parties,
}: Pick<MinutesParagraphProps, 'paragraph' | 'names' | 'parties'>) {
  const t = useTranslations('minutes.page');
  const place = ({ party }: { party: string }) => parties.findIndex(({ code }) => code === party);
  const wordings = [...paragraph.wordings].sort((one, other) => place(one) - place(other));
  return (
    <div className="minutes-bracket">
      <Meta>{t('bracket')}</Meta>
      {wordings.map(({ party, text }) => (
        <p key={party} className="minutes-text">
          [<strong>{t('wording', { party: names.party(party) })}</strong> {text}]
        </p>
      ))}
    </div>
  );
}

type WithActs = MinutesParagraphProps & { acts: NonNullable<MinutesParagraphProps['acts']> };

function OpenForm({ meetingId, paragraph, mayWordFor, parties, open, acts }: WithActs) {
  const common = { paragraph, back: placeAddress(meetingId, paragraph.id) };
  if (open.act === 'edit') return <EditForm {...common} action={acts.changePart} />;
  if (open.act === 'bracket')
    return <BracketForm {...common} action={acts.bracketPart} parties={mayWordFor} />;
  return <SettleForm {...common} action={acts.settlePart} parties={parties.toReversed()} />;
}

const isMove = (act: string): act is 'up' | 'down' => act === 'up' || act === 'down';

function PartActs({ meetingId, heading, paragraph, acts }: WithActs) {
  const t = useTranslations('minutes.acts');
  const { id, text, removed, wordings, version } = paragraph;
  const hidden = { id, version: version ?? 0 };
  const what = text === '' ? heading : text.slice(0, 60);
  const link = (act: 'edit' | 'bracket' | 'settle', word: string) => (
    <ButtonLink
      href={actAddress(meetingId, act, id)}
      tone="quiet"
      small
      aria-label={t('of', { act: word, what })}
      id={`${act}-${id}`}
    >
      {word}
    </ButtonLink>
  );
  const instant = (act: 'remove' | 'restore' | 'up' | 'down', word: string) => (
    <Form
      action={isMove(act) ? acts.movePart : act === 'remove' ? acts.removePart : acts.restorePart}
      hidden={isMove(act) ? { ...hidden, direction: act } : hidden}
      submit={
        <SubmitButton tone="quiet" small {...(isMove(act) && { id: moveControl(act, id) })}>
          {word}
        </SubmitButton>
      }
      label={t('of', { act: word, what })}
      layout="bare"
      id={`${act}-form-${id}`}
    />
  );
  if (removed) return <Actions>{instant('restore', t('restore'))}</Actions>;
  return (
    <Actions>
      {wordings.length > 0 ? (
        <>
          {link('settle', t('settle'))}
          {link('bracket', t('reword'))}
        </>
      ) : (
        <>
          {link('edit', t('edit'))}
          {text !== '' && link('bracket', t('bracket'))}
        </>
      )}
      {acts.up && instant('up', t('up'))}
      {acts.down && instant('down', t('down'))}
      {instant('remove', t('remove'))}
    </Actions>
  );
}
