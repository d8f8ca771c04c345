import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { addItem, changeItem, removeItem } from '@/lib/agenda/commands';
import { bracketItem, putItemForward } from '@/lib/agenda/consent/commands';
import type { ItemConsent } from '@/lib/agenda/consent/consent';
import type { ShownParagraph } from '@/lib/agenda/minutes/minutes-sections';
import { addPart, bracketPart, changePart, removePart } from '@/lib/agenda/minutes/paragraphs/commands';
import type { ShownItem } from '@/lib/agenda/queries';
import type { Refusal } from '@/lib/refusal';
import { type Result, refused } from '@/lib/result';
import type { Difference } from '../compare';
import type { CopySubject } from '../copy';
import { itemOfText } from '../item-of-text';

/** What is put forward, and in whose name: the agenda's items or the minutes' paragraphs as they stand. */
export interface PutForwardBasis {
  subject: CopySubject;
  meetingId: string;
  /** The side that puts forward. */
  party: string;
  items: readonly ShownItem[];
  paragraphs: readonly ShownParagraph[];
}

/** One choice and what became of it. `text` names it. */
export interface PutForwardResult {
  text: string;
  refusal: Refusal | null;
}

/**
 * Puts the chosen differences forward, each by the command that exists for it and on its own: a refusal of one leaves
 * the others. The title and the note of one item are one wording.
 */
export async function putForward(
  actor: Actor,
  basis: PutForwardBasis,
  chosen: readonly Difference[],
): Promise<PutForwardResult[]> {
  const results: PutForwardResult[] = [];
  for (const differences of byItem(chosen)) {
    const [first] = differences;
    if (first === undefined) continue;
    const result = await act(actor, basis, differences);
    results.push({ text: first.after || first.before, refusal: result.ok ? null : result.refusal });
  }
  return results;
}

/** The differences that make one wording together. */
function byItem(chosen: readonly Difference[]): Difference[][] {
  const groups = new Map<string, Difference[]>();
  for (const each of chosen) {
    const { kind, part, key } = each;
    const isOfItem = kind !== 'added' && (part?.kind === 'title' || part?.kind === 'note');
    const group = isOfItem ? `item ${part.id}` : key;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()];
}

type Outcome = Promise<Result<unknown, Refusal>>;

function act(actor: Actor, basis: PutForwardBasis, differences: readonly Difference[]): Outcome {
  const [first] = differences;
  if (first?.kind === 'added') return addText(actor, basis, first);
  if (first?.part?.kind === 'paragraph') return wordParagraph(actor, basis, first);
  return wordItem(actor, basis, differences);
}

/** A new text is an item that the side puts forward, or a paragraph that it noted. */
async function addText(
  actor: Actor,
  { subject, meetingId, party, items }: PutForwardBasis,
  difference: Difference,
) {
  const { part, after } = difference;
  if (subject === 'minutes') {
    return addPart(actor, { meeting: meetingId, item: part?.item ?? '', by: party, text: after });
  }
  const day = items.find(({ id }) => id === part?.item)?.day ?? 1;
  const text = itemOfText(after);
  const added = await addItem(actor, {
    id: meetingId,
    ...text,
    minutes: '15',
    day: String(day),
    privately: 'yes',
  });
  return added.ok ? putItemForward(actor, { id: added.value.id, version: '1' }) : added;
}

/** Another text of a paragraph is the side's wording in a bracket; of what it noted itself it is the text. */
async function wordParagraph(
  actor: Actor,
  { party, paragraphs }: PutForwardBasis,
  { kind, part, after }: Difference,
): Outcome {
  const paragraph = paragraphs.find(({ id }) => id === part?.id);
  if (!paragraph || paragraph.version === null) return refused({ kind: 'not-found' });
  const { id, party: by, wordings } = paragraph;
  const version = String(paragraph.version);
  if (kind === 'deleted') return removePart(actor, { id, version });
  if (by === party && wordings.length === 0) return changePart(actor, { id, version, text: after });
  return bracketPart(actor, { id, version, party, text: after });
}

/** Another title or note is the side's wording beside the other's; where both may edit the item, it is the text. */
async function wordItem(
  actor: Actor,
  { party, items }: PutForwardBasis,
  differences: readonly Difference[],
): Outcome {
  const of = (kind: 'title' | 'note') => differences.find(({ part }) => part?.kind === kind);
  const [title, note] = [of('title'), of('note')];
  const item = items.find(({ id }) => id === (title ?? note)?.part?.id);
  if (item === undefined) return refused({ kind: 'not-found' });
  const { id, consent, minutes } = item;
  const version = String(item.version);
  if (title?.kind === 'deleted') return removeItem(actor, { id });
  const own = consent?.wordings.find((wording) => wording.party === party) ?? item;
  const text = { title: title?.after ?? own.title ?? '', note: note?.after ?? own.note };
  if (isAnswered(consent, party)) return bracketItem(actor, { id, version, ...text, reason: '' });
  return changeItem(actor, { id, version, ...text, minutes: String(minutes) });
}

/** Whether the side's text of an item is its answer to the other side, in brackets. */
const isAnswered = (consent: ItemConsent | null, party: string) =>
  consent?.state === 'bracketed' || (consent?.state === 'put_forward' && consent.by !== party);
