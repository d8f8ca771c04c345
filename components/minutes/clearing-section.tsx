import { useTranslations } from 'next-intl';
import { type AgendaNames, itemTitle } from '@/components/agenda/item-title';
import { InstrumentFields } from '@/components/agreements/instrument-fields';
import { codeInSentence, codesInSentence } from '@/components/parties/party-in-sentence';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import { Fieldset } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Narrow } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { Lead, Note } from '@/components/ui/text';
import type { MinutesPage, ShownKey, VoidedKey } from '@/lib/agenda/minutes/minutes-page';
import type { TextChange } from '@/lib/agenda/minutes/text-difference';
import { dateWords } from '@/lib/dates/date-words';
import type { Named } from './minutes-acts';
import { placeId, wholeMeeting } from './open-act';

/** The page's server actions on the text as a whole. */
export interface ClearingActs {
  nothing: FormAction;
  clear: FormAction;
  agree: FormAction;
  record: FormAction;
}

interface ClearingSectionProps {
  meetingId: string;
  minutes: MinutesPage;
  names: AgendaNames;
  /** The reader's own first. */
  parties: readonly Named[];
  acts: ClearingActs;
}

function Instrument() {
  const t = useTranslations('agreements.form');
  return (
    <Fieldset legend={t('instrument')} hint={t('instrumentHint')}>
      <InstrumentFields required />
    </Fieldset>
  );
}

/** Who cleared and agreed to the text, what an edit voided, and the forms of those who may. */
export function ClearingSection({ meetingId, minutes, names, parties, acts }: ClearingSectionProps) {
  const t = useTranslations('minutes.clearing');
  const key = (keys: readonly ShownKey[], code: string) => {
    const found = keys.find(({ party }) => party === code);
    return found === undefined
      ? t('notYet')
      : t('by', { date: dateWords(found.day), reference: found.reference ?? 'none' });
  };
  return (
    <Section id="clearing" title={t('title')}>
      {!minutes.frozen && <Lead>{t('about')}</Lead>}
      <Table
        caption={t('title')}
        columns={[{ label: t('party') }, { label: t('cleared') }, { label: t('agreed') }]}
        rows={parties.map(({ code, name }) => ({
          key: code,
          cells: [name, key(minutes.cleared, code), key(minutes.agreed, code)],
        }))}
      />
      {!minutes.frozen && <Unready meetingId={meetingId} minutes={minutes} action={acts.nothing} />}
      {minutes.voided.map((voided) => (
        <Voided key={`${voided.party} ${voided.act}`} voided={voided} names={names} />
      ))}
      {minutes.endorsing && <Forms meetingId={meetingId} minutes={minutes} names={names} acts={acts} />}
    </Section>
  );
}

interface UnreadyProps extends Pick<ClearingSectionProps, 'meetingId' | 'minutes'> {
  action: FormAction;
}

/** What keeps the text from being cleared, with links to it, and the act on all items without a text. */
function Unready({ meetingId, minutes, action }: UnreadyProps) {
  const t = useTranslations('minutes.clearing');
  const { bracketed, empty } = minutes.faults;
  const numberOf = (id: string) => minutes.sections.find(({ item }) => item?.id === id)?.item?.number;
  const link = (id: string | null) => (
    <Link key={id} href={`#${placeId(id ?? wholeMeeting)}`}>
      {(id && numberOf(id)) ?? t('outside')}
    </Link>
  );
  const links = (ids: readonly (string | null)[]) =>
    ids.flatMap((id, at) => (at === 0 ? [link(id)] : [', ', link(id)]));
  return (
    <>
      {bracketed.length > 0 && <Note>{t.rich('openBrackets', { links: () => links(bracketed) })}</Note>}
      {empty.length > 0 && (
        <>
          <Note>{t.rich('empty', { count: empty.length, links: () => links(empty) })}</Note>
          {minutes.mayWrite && (
            <Form
              action={action}
              hidden={{ meeting: meetingId }}
              submit={<SubmitButton tone="plain">{t('nothing', { count: empty.length })}</SubmitButton>}
              layout="below"
              id="nothing"
            />
          )}
        </>
      )}
    </>
  );
}

function Voided({ voided: { party, act, day, changes }, names }: { voided: VoidedKey; names: AgendaNames }) {
  const t = useTranslations();
  const where = ({ what, item, of }: TextChange) =>
    t('minutes.clearing.changes.where', {
      what,
      of: of === null ? '' : what === 'signature' ? codeInSentence(of, names.party, t) : names.group(of),
      item: item === null ? 'none' : itemTitle({ ...item, groupCode: item.group }, names, t),
    });
  const texts = (change: TextChange) => {
    if (change.what === 'items') return t('minutes.clearing.changes.order');
    if (change.what === 'order') return t('minutes.clearing.changes.moved');
    if (change.what === 'restricted') return t('minutes.clearing.changes.apart');
    return (
      <>
        {change.before !== null && <del className="minutes-text">{change.before}</del>}{' '}
        {change.after !== null && <ins className="minutes-text">{change.after}</ins>}
      </>
    );
  };
  return (
    <Disclosure
      summary={t('minutes.clearing.voided', {
        party: codeInSentence(party, names.party, t, 'start'),
        act,
        date: dateWords(day),
      })}
      open
    >
      <ul className="minutes-changes">
        {changes.map((change, index) => (
          <li key={`${change.what} ${change.item?.id ?? ''} ${index + 1}`}>
            <strong>{where(change)}</strong>: {texts(change)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Forms({ meetingId, minutes, names, acts }: Omit<ClearingSectionProps, 'parties'>) {
  const all = useTranslations();
  const t = useTranslations('minutes.clearing');
  const nameOf = (code: string) => codeInSentence(code, names.party, all);
  const { endorsing, read, cleared, agreed, uncleared } = minutes;
  if (endorsing === null) return null;
  const { own, byInstrument, records } = endorsing;
  const text = { meeting: meetingId, read };
  if (records) {
    return (
      <>
        <Lead>{t('recordAbout')}</Lead>
        <Form action={acts.record} hidden={text} submit={t('record')} id="record">
          <Narrow>
            <Instrument />
          </Narrow>
        </Form>
      </>
    );
  }
  const did = (keys: readonly ShownKey[], code: string) => keys.some(({ party }) => party === code);
  return [own, ...byInstrument].map((party) => {
    const act = !did(cleared, party)
      ? 'clear'
      : uncleared.length === 0 && !did(agreed, party)
        ? 'agree'
        : null;
    if (act === null) {
      const waits = uncleared.length > 0 && party === own;
      return (
        waits && (
          <Note key={party}>{t('waits', { parties: codesInSentence(uncleared, names.party, all) })}</Note>
        )
      );
    }
    const word =
      party === own
        ? t(act, { party: nameOf(party) })
        : t(act === 'clear' ? 'enterClear' : 'enterAgree', { party: nameOf(party) });
    return (
      <Form
        key={party}
        action={acts[act]}
        hidden={{ ...text, party }}
        submit={word}
        layout="below"
        id={`${act}-${party}`}
      >
        {party !== own && (
          <Narrow>
            <Instrument />
          </Narrow>
        )}
      </Form>
    );
  });
}
