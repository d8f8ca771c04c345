import { valuesInSentence } from '@/components/parties/party-in-sentence';
import { say } from '@/i18n/translator';
import type { OfficeKind } from '@/lib/access/actor';
import type { Change, EventType } from '@/lib/audit/events';
import { valueWords } from '@/lib/dates/date-words';
import type { MeetingRow, OrganisationRow, ProposalRow } from '@/lib/exports/record/rows';
import type { ListColumn } from '@/lib/formats/list-column';
import type { ActionInFull } from '@/lib/meetings/actions/action';
import { decisionCode } from '@/lib/meetings/actions/decision-code';
import type { RegisteredDecision } from '@/lib/meetings/decisions/decision';
import { columnTitles, date, type FileNames, nameOf, number, text, type Words } from './file-words';

/** Agreements and proposals, with each Party's concurrence. */
export function proposalColumns(t: Words, { groups, parties }: FileNames): ListColumn<ProposalRow>[] {
  const title = columnTitles(t);
  return [
    text(title('kind'), ({ kind }) => t(`agreements.kinds.${kind}`)),
    text(title('groupCode'), ({ groupCode }) => groupCode),
    text(title('group'), ({ groupCode }) => nameOf(groups, groupCode)),
    text(title('meeting'), ({ meeting }) => meeting?.title ?? null),
    number(title('version'), ({ version }) => version),
    text(title('state'), ({ state, ending }) =>
      ending === null ? t(`agreements.states.${state}`) : t(`agreements.endings.${ending.kind}`),
    ),
    date(title('notInForceFrom'), ({ ending }) => (ending && 'on' in ending ? ending.on : null)),
    text(title('proposedBy'), ({ proposedBy }) => proposedBy),
    date(title('proposedOn'), ({ proposedOn }) => proposedOn),
    date(title('agreedOn'), ({ agreedOn }) => agreedOn),
    date(title('enteredOn'), ({ enteredOn }) => enteredOn),
    date(title('endedOn'), ({ endedOn }) => endedOn),
    text(title('endedReason'), ({ endedReason }) => endedReason),
    ...parties.flatMap(({ code }): ListColumn<ProposalRow>[] => {
      const key = ({ keys }: ProposalRow) => keys.find(({ partyCode }) => partyCode === code);
      return [
        date(t('csv.columns.keyOf', { party: code }), (row) => key(row)?.day ?? null),
        text(t('csv.columns.instrumentOf', { party: code }), (row) => key(row)?.reference ?? null),
      ];
    }),
  ];
}

/** Meetings, with ISO days and local times. */
export function meetingColumns(t: Words, { groups, parties }: FileNames): ListColumn<MeetingRow>[] {
  const title = columnTitles(t);
  return [
    text(title('meeting'), (row) => row.title),
    text(title('kind'), ({ kind }) => t(`meetings.kinds.${kind}`)),
    text(title('groupCode'), ({ groupCode }) => groupCode),
    text(title('group'), ({ groupCode }) => nameOf(groups, groupCode)),
    text(title('state'), ({ state }) => t(`meetings.states.${state}`)),
    date(title('day'), ({ startsOn }) => startsOn),
    text(title('time'), ({ startTime }) => startTime),
    text(title('timeZone'), ({ timeZone }) => timeZone),
    number(title('minutes'), ({ durationMinutes }) => durationMinutes),
    text(title('place'), ({ place }) => place),
    text(title('host'), ({ hostParty }) => nameOf(parties, hostParty)),
    date(title('enteredOn'), ({ enteredOn }) => enteredOn),
  ];
}

/** The action matrix: each Party has its owner, state, evidence and day of report. */
export function actionColumns(t: Words, { groups, parties }: FileNames): ListColumn<ActionInFull>[] {
  const title = columnTitles(t);
  return [
    text(title('number'), ({ code }) => code),
    text(title('action'), (row) => row.text),
    text(title('owner'), ({ owner }) => owner ?? t('csv.allParties')),
    text(title('groupCode'), ({ groupCode }) => groupCode),
    text(title('group'), ({ groupCode }) => nameOf(groups, groupCode)),
    text(title('meeting'), ({ meeting }) => meeting.title),
    date(title('meetingDay'), ({ meeting }) => meeting.startsOn),
    text(title('decision'), ({ meeting, decision }) => decision && decisionCode(meeting, decision)),
    date(title('due'), ({ dueOn }) => dueOn),
    number(title('ageDays'), ({ age }) => age.days),
    number(title('ageMeetings'), ({ age }) => age.meetings),
    ...parties.flatMap(({ code }): ListColumn<ActionInFull>[] => {
      const side = ({ sides }: ActionInFull) => sides.find(({ partyCode }) => partyCode === code);
      const named = (name: 'ownerOf' | 'stateOf' | 'evidenceOf' | 'reportedOf') =>
        t(`csv.columns.${name}`, { party: code });
      return [
        text(named('ownerOf'), (row) => side(row)?.name ?? null),
        text(named('stateOf'), (row) => {
          const state = side(row)?.state;
          return state ? t(`actions.sides.${state}`) : null;
        }),
        date(named('reportedOf'), (row) => side(row)?.reportedOn ?? null),
        text(named('evidenceOf'), (row) => side(row)?.evidence ?? null),
      ];
    }),
    date(title('closedOn'), ({ closedOn }) => closedOn),
    text(title('closedAs'), ({ closedAs }) => closedAs && t(`actions.dispositions.${closedAs}`)),
    text(title('disposition'), ({ disposition }) => disposition),
    date(title('enteredOn'), ({ enteredOn }) => enteredOn),
  ];
}

/** The decision register, with the actions that carry each out. */
export function decisionColumns(t: Words, { groups }: FileNames): ListColumn<RegisteredDecision>[] {
  const title = columnTitles(t);
  return [
    text(title('number'), ({ code }) => code),
    text(title('decision'), (row) => row.text),
    text(title('groupCode'), ({ groupCode }) => groupCode),
    text(title('group'), ({ groupCode }) => nameOf(groups, groupCode)),
    text(title('meeting'), ({ meeting }) => meeting.title),
    date(title('meetingDay'), ({ meeting }) => meeting.startsOn),
    text(title('state'), ({ state }) => t(`decisions.states.${state}`)),
    date(title('becameOn'), ({ becameOn }) => becameOn),
    text(title('disposition'), ({ became }) => became),
    text(title('actions'), ({ actions }) => actions.map((action) => action.text).join('\n')),
  ];
}

/** The register of organisations. */
export function organisationColumns(t: Words, { parties }: FileNames): ListColumn<OrganisationRow>[] {
  const title = columnTitles(t);
  return [
    text(title('organisation'), ({ name }) => name),
    text(title('sector'), ({ sector }) => t(`organisations.sectors.${sector}`)),
    text(title('home'), ({ home }) => nameOf(parties, home)),
    text(title('privateTo'), ({ privateTo }) => privateTo),
    text(title('restrictedTo'), ({ restrictedGroup }) => restrictedGroup),
    number(title('projects'), ({ projects }) => projects),
  ];
}

export interface PersonRow {
  name: string;
  email: string;
  partyCode: string | null;
  offices: readonly { kind: OfficeKind; group: string | null }[];
  restricted: boolean;
}

/** People with their offices, as far as the reader may see. */
export function peopleColumns(t: Words, { parties }: FileNames): ListColumn<PersonRow>[] {
  const title = columnTitles(t);
  return [
    text(title('person'), ({ name }) => name),
    text(title('email'), ({ email }) => email),
    text(title('partyCode'), ({ partyCode }) => partyCode),
    text(title('party'), ({ partyCode }) => nameOf(parties, partyCode)),
    text(title('offices'), ({ offices, restricted }) =>
      [
        ...offices.map(({ kind, group }) => t(`people.office.${kind}`, { group: group ?? 'none' })),
        ...(restricted ? [t('csv.restricted')] : []),
      ].join(', '),
    ),
  ];
}

export interface EventRow {
  at: Date;
  chain: string;
  seq: number;
  actorName: string;
  actorParty: string | null;
  type: EventType;
  values: Record<string, string | number>;
  changes: readonly Change[];
  subjectType: string;
  subjectId: string;
}

/** The audit record, in the sentences of the history. */
export function historyColumns(t: Words, { parties }: FileNames): ListColumn<EventRow>[] {
  const title = columnTitles(t);
  const change = ({ field, before, after }: Change) =>
    t('audit.change', {
      field,
      before: valueWords(field, before || t('audit.empty')),
      after: valueWords(field, after || t('audit.empty')),
    });
  return [
    { title: title('at'), kind: 'instant', of: ({ at }) => at },
    text(title('chain'), ({ chain }) => chain),
    number(title('number'), ({ seq }) => seq),
    text(title('person'), ({ actorName }) => actorName),
    text(title('partyCode'), ({ actorParty }) => actorParty),
    text(title('what'), ({ type, actorName, values }) =>
      say(t, `audit.events.${type}`, {
        actor: actorName,
        ...valuesInSentence(values, parties, t),
      }),
    ),
    text(title('changes'), ({ changes }) => changes.map(change).join('\n')),
    text(title('type'), ({ type }) => type),
    text(title('subject'), ({ subjectType, subjectId }) => `${subjectType} ${subjectId}`),
  ];
}
