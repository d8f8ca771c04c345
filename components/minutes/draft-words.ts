import type { AgendaNames, Words } from '@/components/agenda/item-title';
import { codeInSentence } from '@/components/parties/party-in-sentence';
import type { DraftSentence, DraftWords } from '@/lib/agenda/minutes/paragraphs/draft-sentence';
import { dateWords } from '@/lib/dates/date-words';

type Of<Kind extends DraftSentence['kind']> = Extract<DraftSentence, { kind: Kind }>;

/** Puts the sentences that minutes are drafted with in words. */
export function draftWords(names: AgendaNames, t: Words): DraftWords {
  return (sentence) => {
    switch (sentence.kind) {
      case 'held':
        return heldWords(sentence, t);
      case 'delegation':
        return delegationWords(sentence, names, t);
      case 'adopted':
        return t('minutes.draft.adopted');
      case 'first-meeting':
        return t('minutes.draft.firstMeeting');
      case 'nothing-previous':
        return t('minutes.draft.nothingPrevious', { title: sentence.title, date: dateWords(sentence.on) });
      case 'decision':
        return t('minutes.draft.decision', {
          ...sentence,
          date: dateWords(sentence.on),
          told: sentence.became === '' ? 'no' : 'yes',
        });
      case 'action':
        return actionWords(sentence, names, t);
      case 'next-planned':
        return t('minutes.draft.nextPlanned', {
          date: dateWords(sentence.on),
          place: sentence.place === '' ? 'none' : sentence.place,
          host: sentence.host === null ? 'none' : codeInSentence(sentence.host, names.party, t),
        });
      case 'next-due':
        return t('minutes.draft.nextDue', {
          date: sentence.on === null ? 'none' : dateWords(sentence.on),
          host: sentence.host === null ? 'none' : codeInSentence(sentence.host, names.party, t),
        }).trim();
    }
  };
}

function heldWords({ day, place, times }: Of<'held'>, t: Words): string {
  const hours = times.map(({ place: city, on, from, to }) =>
    t('minutes.draft.hours', { city, from, to, date: on === day ? 'none' : dateWords(on) }),
  );
  return t('minutes.draft.held', {
    date: dateWords(day),
    place: place === '' ? 'none' : place,
    // a capital's name may end with the stop of an abbreviation
    hours: hours.join('; ').replace(/\.$/, ''),
  });
}

function delegationWords(
  { party, attended, people }: Of<'delegation'>,
  names: AgendaNames,
  t: Words,
): string {
  const list = people.map(({ name, title, organisation, head }) => {
    const office = [title, organisation].filter((part) => part !== '').join(', ');
    const words = office === '' ? name : t('minutes.draft.person', { name, office });
    return head ? t('minutes.draft.head', { person: words }) : words;
  });
  const values = { party: codeInSentence(party, names.party, t), people: list.join('; ') };
  return t(attended ? 'minutes.draft.attended' : 'minutes.draft.delegation', values);
}

function actionWords(action: Of<'action'>, names: AgendaNames, t: Words): string {
  const { label, text, owner, dueOn, closedOn, disposition } = action;
  return t('minutes.draft.action', {
    label: label === '' ? 'none' : label,
    text,
    owner: owner === null ? t('minutes.all') : names.party(owner),
    due: dateWords(dueOn),
    closed: closedOn === null ? 'none' : dateWords(closedOn),
    disposition,
  });
}
