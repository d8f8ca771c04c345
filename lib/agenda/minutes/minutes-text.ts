import { saltedHash } from '@/lib/audit/canonical';
import type { OutcomeKind } from '@/lib/meetings/outcomes/outcome';

// The text of minutes as it is cleared, hashed and frozen (docs/domain.md#minutes). Names and default titles are codes,
// so that each reader's copy says them in their language and puts their own Party first.

export const partKinds = ['heading', 'adoption', 'previous', 'noted', 'agreed', 'next'] as const;

export type PartKind = (typeof partKinds)[number];

/** `item` is the agenda item's id, or null. `party` is the side that noted it, or whose delegation it names. */
export type TextParagraph = {
  id: string;
  item: string | null;
  kind: PartKind;
  party: string | null;
  text: string;
};

/** `carriesOut` is the decision's number as documents write it; `owner` is null if all Parties are to act. */
export type TextOutcome = {
  id: string;
  item: string | null;
  kind: OutcomeKind;
  number: string;
  text: string;
  owner: string | null;
  dueOn: string | null;
  carriesOut: string | null;
};

/** What is said under the items: jointly, or in a restricted group's own part. */
export type SaidText = { paragraphs: TextParagraph[]; outcomes: TextOutcome[] };

/** Both sides' titles of an item whose wording was still open. */
export type OpenTitles = { wordings: { party: string; title: string }[] };

/** `consent` only where the item's wording was open. */
export type TextItem = {
  id: string;
  sourceKey: string;
  title: string | null;
  group: string | null;
  consent?: OpenTitles;
};

/** Of a restricted group the joint text holds its verdict and the salted hash of its own part. */
export type RestrictedMark = { group: string; verdict: string | null; asOf: string | null; hash: string };

export type MinutesText = SaidText & {
  meeting: { title: string; day: string | null; place: string };
  items: TextItem[];
  restricted: RestrictedMark[];
  /** The heads of the delegations, who sign. */
  signatures: { party: string; name: string; title: string }[];
};

interface InGroup {
  group: string | null;
}

/** What the text is made of: everything that is written, whoever asks. */
export interface TextSource {
  meeting: MinutesText['meeting'] & InGroup;
  /** In the order of the agenda. */
  items: readonly (TextItem & { verdict: { state: string; asOf: string } | null })[];
  /** Neither removed nor empty. */
  paragraphs: readonly (TextParagraph & InGroup)[];
  outcomes: readonly (TextOutcome & InGroup)[];
  signatures: MinutesText['signatures'];
  restrictedGroups: readonly string[];
  /** The salt of each restricted group's part. */
  salts: ReadonlyMap<string, string>;
}

/**
 * The joint text, and each restricted group's own part (docs/domain.md#minutes). The part of the very group that meets
 * is no part apart: only those who may enter the group know of the meeting.
 */
export function minutesText(source: TextSource): { joint: MinutesText; apart: Map<string, SaidText> } {
  const { meeting, items, signatures, restrictedGroups, salts } = source;
  const groups = restrictedGroups.filter((code) => code !== meeting.group);
  const apart = new Map(groups.map((code) => [code, saidBy(source, ({ group }) => group === code)]));
  const isJoint = ({ group }: InGroup) => group === null || !groups.includes(group);
  const { title, day, place } = meeting;
  return {
    joint: {
      meeting: { title, day, place },
      items: items.map(({ id, sourceKey, title: typed, group, consent }) =>
        isJoint({ group })
          ? { id, sourceKey, title: typed, group, ...(consent && { consent }) }
          : { id, sourceKey, title: null, group },
      ),
      ...saidBy(source, isJoint),
      restricted: groups.flatMap((group) => {
        const of = apart.get(group);
        const item = items.find((each) => each.group === group);
        if (of === undefined || (item === undefined && isEmpty(of))) return [];
        const { state: verdict = null, asOf = null } = item?.verdict ?? {};
        return [{ group, verdict, asOf, hash: saltedHash(of, salts.get(group) ?? '') }];
      }),
      signatures: signatures.map(({ party, name, title: office }) => ({ party, name, title: office })),
    },
    apart,
  };
}

const isEmpty = ({ paragraphs, outcomes }: SaidText) => paragraphs.length + outcomes.length === 0;

function saidBy({ paragraphs, outcomes }: TextSource, of: (row: InGroup) => boolean): SaidText {
  return {
    paragraphs: paragraphs
      .filter(of)
      .map(({ id, item, kind, party, text }) => ({ id, item, kind, party, text })),
    outcomes: outcomes.filter(of).map(({ id, item, kind, number, text, owner, dueOn, carriesOut }) => ({
      id,
      item,
      kind,
      number,
      text,
      owner,
      dueOn,
      carriesOut,
    })),
  };
}
