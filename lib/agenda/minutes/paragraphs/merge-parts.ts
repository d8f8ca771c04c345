import { createHash } from 'node:crypto';

interface PresentPart {
  id: string;
  text: string;
  position: number;
  removed: boolean;
  /** 1 until somebody edits the paragraph. */
  version: number;
}

/**
 * The id of a drafted paragraph, from the meeting's random id and the paragraph's key: drafting twice, at once too, adds
 * nothing twice.
 */
export const partId = (meetingId: string, key: string): string =>
  createHash('sha256').update(`${meetingId}\n${key}`).digest('base64url').slice(0, 12);

/**
 * What drafting again changes (docs/domain.md#minutes): it adds new paragraphs after the present ones and renews the
 * text of those that nobody edited or removed. Everything else stays.
 */
export function mergeParts<Drafted extends { id: string; text: string }>(
  present: readonly PresentPart[],
  drafted: readonly Drafted[],
): { add: (Drafted & { position: number })[]; renew: { id: string; text: string }[] } {
  const last = Math.max(0, ...present.map(({ position }) => position));
  const known = new Map(present.map((part) => [part.id, part]));
  return {
    add: drafted
      .filter(({ id }) => !known.has(id))
      .map((part, index) => ({ ...part, position: last + index + 1 })),
    renew: drafted.flatMap(({ id, text }) => {
      const part = known.get(id);
      const stale = part !== undefined && part.version === 1 && !part.removed && part.text !== text;
      return stale ? [{ id, text }] : [];
    }),
  };
}
