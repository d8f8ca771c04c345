import 'server-only';
import { type Actor, partyOf } from '@/lib/access/actor';
import { takesPartByInstrument } from '@/lib/access/by-instrument';
import { mayEnterGroup } from '@/lib/access/compartments';
import { isCoordinator } from '@/lib/access/offices';
import {
  type Endorsement,
  endorsementsInForce,
  voidedEndorsements,
} from '@/lib/agreements/endorsements/endorsement-rule';
import { endorsementsOf, textHash } from '@/lib/agreements/endorsements/queries';
import { type AgreementMode, agreementMode, missingParties } from '@/lib/agreements/proposals/keys-rule';
import { calendarDate } from '@/lib/dates/calendar-date';
import { db } from '@/lib/db/client';
import { decisionLabel } from '@/lib/meetings/outcomes/outcome';
import type { KnownMeeting } from '@/lib/meetings/queries';
import { clearingFaults } from '../clearing-rule';
import type { MinutesPage, MinutesSummary, ShownKey } from '../minutes-page';
import { minutesSections, type ShownOutcome, type ShownParagraph } from '../minutes-sections';
import type { MinutesText, SaidText } from '../minutes-text';
import { mayWriteMinutes } from '../policy';
import { type MinutesSource, minutesSource, presentText, textOutcome } from '../queries';
import { textChanges } from '../text-difference';

/** What the page of a meeting's minutes shows; null until they are drafted. `revision` asks for an agreed one. */
export async function minutesPage(
  actor: Actor,
  meeting: KnownMeeting,
  revision: number | null = null,
): Promise<MinutesPage | null> {
  const [source, versions] = await Promise.all([
    minutesSource(db(), meeting),
    db().minutesVersion.findMany({ where: { meetingId: meeting.id }, orderBy: { revision: 'asc' } }),
  ]);
  const { minutes } = source;
  if (minutes === null) return null;
  const locked = minutes.lockedOn !== null;
  const version = versions.find((each) => each.revision === (revision ?? (locked ? source.revision : 0)));
  const closed = await closedGroups(actor);
  const mayWrite = version === undefined && !locked && mayWriteMinutes(actor, meeting);
  const frozen = version && (await frozenText(meeting.id, version, closed));
  const present = presentText(meeting, source);
  return {
    revision: version?.revision ?? source.revision,
    reason: version?.reason ?? minutes.reason,
    frozen: version !== undefined,
    present: version === undefined || (locked && version.revision === source.revision),
    agreedOn: version === undefined ? null : calendarDate(version.agreedOn),
    mayWrite,
    mayRevise: locked && mayWriteMinutes(actor, meeting),
    sections: frozen?.sections ?? draftSections(source, present.joint, closed, mayWrite),
    signatures: frozen?.signatures ?? present.joint.signatures,
    ...(await standing(meeting, version?.revision ?? source.revision, frozen ?? null, present.joint, source)),
    endorsing: mayWrite ? endorsing(actor, source) : null,
    versions: versions.map(({ revision: number, reason, agreedOn, hash }) => ({
      revision: number,
      reason,
      agreedOn: calendarDate(agreedOn),
      hash,
    })),
  };
}

/** In which state the minutes of a meeting are, in a line. */
export async function minutesSummary(meetingId: string): Promise<MinutesSummary> {
  const [minutes, last] = await Promise.all([
    db().minutes.findUnique({ where: { meetingId } }),
    db().minutesVersion.findFirst({ where: { meetingId }, orderBy: { revision: 'desc' } }),
  ]);
  const agreedOn = last === null ? null : calendarDate(last.agreedOn);
  if (minutes === null) return { state: 'none', revision: 1, agreedOn };
  const { revision, lockedOn } = minutes;
  const state = lockedOn !== null ? 'agreed' : agreedOn === null ? 'draft' : 'revision';
  return { state, revision, agreedOn };
}

async function closedGroups(actor: Actor): Promise<string[]> {
  const groups = await db().workingGroup.findMany({ select: { code: true, restricted: true } });
  return groups.filter((group) => !mayEnterGroup(actor, group)).map(({ code }) => code);
}

/** An agreed version as this reader may see it: the joint text, with the parts of the groups that they may enter. */
async function frozenText(
  meetingId: string,
  { revision, content }: { revision: number; content: unknown },
  closed: readonly string[],
) {
  const joint = content as MinutesText;
  const own = await db().restrictedPart.findMany({
    where: { meetingId, subject: 'minutes', revision, groupCode: { notIn: [...closed] } },
    orderBy: { groupCode: 'asc' },
    select: { content: true },
  });
  const said: SaidText[] = [joint, ...own.map((part) => part.content as unknown as SaidText)];
  const paragraphs = said.flatMap((each) => each.paragraphs);
  const outcomes = said.flatMap((each) => each.outcomes);
  return {
    joint,
    signatures: joint.signatures,
    sections: minutesSections({
      items: joint.items.map(({ group, ...item }) => ({ ...item, groupCode: group })),
      restricted: joint.restricted,
      paragraphs: paragraphs.map((each) => ({ ...each, wordings: [], removed: false, version: null })),
      outcomes: outcomes.map((each) => ({ ...each, version: null })),
      closed,
    }),
  };
}

function draftSections(
  { items, parts, outcomes }: MinutesSource,
  { restricted }: MinutesText,
  closed: readonly string[],
  mayWrite: boolean,
) {
  const isOpen = ({ groupCode }: { groupCode: string | null }) =>
    groupCode === null || !closed.includes(groupCode);
  const labels = new Map(outcomes.map((outcome) => [outcome.id, decisionLabel(outcome)]));
  return minutesSections({
    items: items.map(({ id, sourceKey, title, groupCode, consent }) =>
      isOpen({ groupCode })
        ? { id, sourceKey, title, groupCode, ...(consent && { consent }) }
        : { id, sourceKey, title: null, groupCode },
    ),
    restricted,
    paragraphs: parts
      .filter((part) => isOpen(part) && (mayWrite || !part.removed))
      .map(
        ({ id, itemId, kind, partyCode, text, wordings, removed, version }): ShownParagraph => ({
          id,
          item: itemId,
          kind,
          party: partyCode,
          text,
          wordings,
          removed,
          version,
        }),
      ),
    outcomes: outcomes
      .filter(isOpen)
      .map((outcome): ShownOutcome => ({ ...textOutcome(outcome, labels), version: outcome.version })),
    closed,
  });
}

/** Whose clearance and agreement the text has, and what an edit voided, with what changed since. */
async function standing(
  { id: meetingId }: KnownMeeting,
  revision: number,
  frozen: { joint: MinutesText } | null,
  present: MinutesText,
  source: MinutesSource,
) {
  const joint = frozen?.joint ?? present;
  const read = textHash(joint);
  const all = await endorsementsOf(db(), { meetingId, subject: 'minutes', revision });
  const cleared = endorsementsInForce(all, 'cleared', read);
  const agreed = endorsementsInForce(all, 'agreed', read);
  // what was edited elsewhere, as an action, is void without a mark
  const marked = all.map((each) => ({
    ...each,
    voidedOn: each.hash === read ? each.voidedOn : (each.voidedOn ?? each.enteredOn),
  }));
  return {
    read,
    cleared: cleared.map(shownKey),
    agreed: agreed.map(shownKey),
    uncleared: missingParties(cleared, source.parties),
    voided:
      frozen !== null
        ? []
        : voidedEndorsements(marked).map(({ party, act, day, content }) => ({
            party,
            act,
            day,
            changes: textChanges(content as unknown as MinutesText, joint),
          })),
    faults: clearingFaults(source),
  };
}

const shownKey = ({ party, day, instrument }: Endorsement): ShownKey => ({
  party,
  day,
  reference: instrument?.reference ?? null,
});

/** For which Parties the actor may clear and agree, and whether one form records both for all. */
function endorsing(actor: Actor, { parties, withAccounts }: MinutesSource) {
  const own = partyOf(actor) ?? '';
  const byInstrument = parties.filter(
    (party) => party !== own && isCoordinator(actor) && takesPartByInstrument(party, withAccounts),
  );
  const mode: AgreementMode = agreementMode(own, isCoordinator(actor), parties, withAccounts);
  return {
    own,
    byInstrument,
    mayWordFor: parties.filter((party) => party === own || takesPartByInstrument(party, withAccounts)),
    records: mode.kind === 'record',
  };
}
