import { z } from 'zod';

const head = z.object({ chain: z.string().min(1), seq: z.int().min(1), hash: z.string().length(64) });

/** The heads of chains that a reader saved, to check later that the record still holds them. */
export const headsFile = z.object({
  charter: z.string(),
  /** When they were saved, an ISO instant in UTC. */
  at: z.iso.datetime(),
  heads: z.array(head),
});

export type HeadsFile = z.infer<typeof headsFile>;

/** Whether the record still holds a saved head, is shorter now, or has another hash at its number. */
export type HeadFinding = { chain: string; seq: number; kind: 'held' | 'shorter' | 'differs' };

/**
 * Compares saved heads with the record.
 * @param hashAt the record's present hash at a number of a chain; null if the chain ends before
 */
export function compareHeads(
  { heads }: HeadsFile,
  hashAt: (chain: string, seq: number) => string | null,
): HeadFinding[] {
  return heads.map(({ chain, seq, hash }) => {
    const present = hashAt(chain, seq);
    return { chain, seq, kind: present === hash ? 'held' : present === null ? 'shorter' : 'differs' };
  });
}
