import { z } from 'zod';

const head = z.object({ chain: z.string().min(1), seq: z.int().min(1), hash: z.string().length(64) });

/** The heads of chains as a reader took them away: what the record must still hold later. */
export const headsFile = z.object({
  charter: z.string(),
  /** When they were taken, an instant in UTC. */
  at: z.iso.datetime(),
  heads: z.array(head),
});

export type HeadsFile = z.infer<typeof headsFile>;

/** What became of a head since: the record still holds it, is shorter now, or says otherwise at its place. */
export type HeadFinding = { chain: string; seq: number; kind: 'held' | 'shorter' | 'differs' };

/** Holds kept heads against the hash that the record now has at the number of each; null where it ends before. */
export function compareHeads(
  { heads }: HeadsFile,
  hashAt: (chain: string, seq: number) => string | null,
): HeadFinding[] {
  return heads.map(({ chain, seq, hash }) => {
    const present = hashAt(chain, seq);
    return { chain, seq, kind: present === hash ? 'held' : present === null ? 'shorter' : 'differs' };
  });
}
