import 'server-only';
import type { EventType } from '@/lib/audit/events';
import { db } from '@/lib/db/client';
import { presentReader } from './request-context';

interface Kept {
  under: string;
  value: Promise<unknown>;
}

const most = 50;

/**
 * A query of what every reader's request may rest on, the same whoever asks, whose answer is kept until the record
 * says that anything happened but what `subject` is about: an answer that no event of an agenda can change outlives
 * them, for one. Unlike `kept` it serves requests that write, since it reads for each how far the record has come.
 * Outside of a request it is computed each time. The arguments are plain values; the answer is shared and must not
 * be changed.
 *
 * @param subject the first word of the types of events that change nothing in the answer
 */
export function keptThrough<Arguments extends readonly unknown[], Value>(
  subject: Subject,
  compute: (...args: Arguments) => Promise<Value>,
): (...args: Arguments) => Promise<Value> {
  const answers = new Map<string, Kept>();
  return async (...args) => {
    if (presentReader() === null) return compute(...args);
    const key = JSON.stringify(args);
    // read before the answer is computed: one that knows of a later event is then at worst computed again
    const under = await headsBut(subject);
    const known = answers.get(key);
    if (known?.under === under) return known.value as Promise<Value>;
    const value = compute(...args);
    if (answers.size >= most) answers.clear();
    answers.set(key, { under, value });
    value.catch(() => answers.get(key)?.value === value && answers.delete(key));
    return value;
  };
}

type Subject = EventType extends `${infer Word}.${string}` ? Word : never;

/** The last event of each chain that is about something else; found from the chain's end. */
async function headsBut(subject: Subject): Promise<string> {
  const rows = await db().$queryRaw<{ chain: string; seq: number | null }[]>`
    SELECT h."chain", (
      SELECT e."seq" FROM "AuditEvent" e WHERE e."chain" = h."chain" AND e."type" NOT LIKE ${`${subject}.%`}
      ORDER BY e."seq" DESC LIMIT 1
    ) AS "seq"
    FROM "AuditHead" h ORDER BY h."chain"`;
  return rows.map(({ chain, seq }) => `${chain} ${seq}`).join('\n');
}
