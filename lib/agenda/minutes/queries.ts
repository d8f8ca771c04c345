import 'server-only';
import { reasonsOf } from '@/lib/agenda/reason';
import { sides } from '@/lib/charter/queries';
import type { Transaction } from '@/lib/db/client';
import { decisionLabel, type KnownOutcome } from '@/lib/meetings/outcomes/outcome';
import { onAgenda } from '@/lib/meetings/outcomes/policy';
import { everyOutcomeOf } from '@/lib/meetings/outcomes/queries';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { minutesText, type PartKind, type TextOutcome } from './minutes-text';
import { inReadingOrder } from './part-order';

interface Group {
  code: string;
  name: string;
  restricted: boolean;
}

/** A paragraph as it is stored. `wordings` holds each side's while a bracket is open. */
export interface MinutesPart {
  id: string;
  itemId: string | null;
  groupCode: string | null;
  group: Group | null;
  kind: PartKind;
  partyCode: string | null;
  position: number;
  text: string;
  removed: boolean;
  version: number;
  wordings: { party: string; text: string }[];
}

const group = { select: { code: true, name: true, restricted: true } } as const;

/** How a paragraph is read. */
export const partSelect = {
  id: true,
  itemId: true,
  groupCode: true,
  group,
  kind: true,
  partyCode: true,
  position: true,
  text: true,
  removed: true,
  version: true,
  wordings: { select: { partyCode: true, text: true }, orderBy: { partyCode: 'asc' } },
} as const;

/** A stored row as {@link MinutesPart}. */
export function partOf<Row extends { wordings: { partyCode: string; text: string }[] }>(row: Row) {
  return { ...row, wordings: row.wordings.map(({ partyCode, text }) => ({ party: partyCode, text })) };
}

/** All that a meeting's minutes are made of, whoever asks. The caller has found the meeting and shows no part as it is. */
export async function minutesSource(tx: Transaction, meeting: KnownMeeting) {
  const { id: meetingId } = meeting;
  const [minutes, items, parts, outcomes, delegations, groups, of] = await Promise.all([
    tx.minutes.findUnique({ where: { meetingId } }),
    itemsOf(tx, meetingId),
    tx.minutesPart.findMany({ where: { meetingId }, select: partSelect }),
    everyOutcomeOf(tx, meetingId),
    headsOf(tx, meetingId),
    tx.workingGroup.findMany({
      where: { restricted: true },
      select: { code: true },
      orderBy: { code: 'asc' },
    }),
    sides(tx),
  ]);
  const revision = minutes?.revision ?? 1;
  const salts = await tx.restrictedPart.findMany({
    where: { meetingId, subject: 'minutes', revision },
    select: { groupCode: true, salt: true },
  });
  const order = items.map(({ id }) => id);
  return {
    ...of,
    minutes,
    revision,
    items,
    parts: inReadingOrder(parts.map(partOf), order),
    outcomes: outcomes.sort((one, other) => ranked(order, one) - ranked(order, other)),
    signatures: of.parties.map((party) => ({
      party,
      ...(delegations.get(party) ?? { name: '', title: '' }),
    })),
    restrictedGroups: groups.map(({ code }) => code),
    salts: new Map(salts.map(({ groupCode, salt }) => [groupCode, salt])),
  };
}

export type MinutesSource = Awaited<ReturnType<typeof minutesSource>>;

const ranked = (order: readonly string[], { itemId }: KnownOutcome) =>
  itemId === null ? order.length : order.indexOf(itemId);

/** The items of the joint agenda in order, with the verdict that a group's item gives. */
async function itemsOf(tx: Transaction, meetingId: string) {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId, ...onAgenda },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      sourceKey: true,
      title: true,
      groupCode: true,
      group,
      reasons: true,
      wordings: { orderBy: { partyCode: 'asc' }, select: { partyCode: true, title: true } },
    },
  });
  return rows.map(({ reasons, wordings, ...row }) => {
    const verdict = reasonsOf(reasons).find((reason) => reason.kind === 'group-verdict');
    const open = wordings.map(({ partyCode: party, title }) => ({ party, title }));
    return {
      ...row,
      ...(open.length > 0 && { consent: { wordings: open } }),
      verdict: verdict === undefined ? null : { state: verdict.state, asOf: verdict.asOf },
    };
  });
}

/** The head of each Party's delegation that was put forward. */
async function headsOf(tx: Transaction, meetingId: string) {
  const rows = await tx.delegate.findMany({
    where: { role: 'head', delegation: { meetingId, privateTo: null } },
    select: { name: true, title: true, delegation: { select: { partyCode: true } } },
  });
  return new Map(rows.map(({ name, title, delegation }) => [delegation.partyCode, { name, title }]));
}

/** The text as it stands: the joint one, and each restricted group's part. */
export function presentText(meeting: KnownMeeting, source: MinutesSource) {
  const { items, parts, outcomes, signatures, restrictedGroups, salts } = source;
  const labels = new Map(outcomes.map((outcome) => [outcome.id, decisionLabel(outcome)]));
  return minutesText({
    meeting: { title: meeting.title, day: meeting.startsOn, place: meeting.place, group: meeting.groupCode },
    items: items.map(({ groupCode, ...item }) => ({ ...item, group: groupCode })),
    paragraphs: parts
      .filter(({ removed, text }) => !removed && text !== '')
      .map(({ id, itemId, kind, partyCode, text, groupCode }) => ({
        id,
        item: itemId,
        kind,
        party: partyCode,
        text,
        group: groupCode,
      })),
    outcomes: outcomes.map((outcome) => ({ ...textOutcome(outcome, labels), group: outcome.groupCode })),
    signatures,
    restrictedGroups,
    salts,
  });
}

/** An outcome as the text has it. */
export function textOutcome(outcome: KnownOutcome, labels: ReadonlyMap<string, string>): TextOutcome {
  const { id, itemId, kind, text, action } = outcome;
  return {
    id,
    item: itemId,
    kind,
    number: decisionLabel(outcome),
    text,
    owner: action?.owner ?? null,
    dueOn: action?.dueOn ?? null,
    carriesOut: action?.decisionId ? (labels.get(action.decisionId) ?? null) : null,
  };
}
