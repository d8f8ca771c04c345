import { headers } from 'next/headers';
import type { Actor } from '@/lib/access/actor';
import { isSameOrigin } from '@/lib/access/origin';
import { requireActor } from '@/lib/access/session';
import { environment } from '@/lib/env';
import { importAddress, readRunFault } from '@/lib/pages/import/address';
import { runImport } from '@/lib/pages/import/commands';
import { wasRun } from '@/lib/pages/import/queries';
import type { ImportProgress } from '@/lib/pages/import/schema';

/**
 * Imports a file as it was previewed. A form leads back to the preview when it is done; a script that accepts lines
 * of JSON hears how far it is, and on the last line where to go.
 */
export async function POST(request: Request, { params }: RouteContext<'/import/[id]/run'>) {
  const actor = await requireActor();
  const sent = await headers();
  if (!isSameOrigin(sent, environment().url))
    return Response.json({ error: 'other-origin' }, { status: 403 });
  const { id } = await params;
  const form = await request.formData().catch(() => null);
  const input = { id, print: String(form?.get('print') ?? ''), meant: form?.getAll('meant[]').map(String) };
  if (!(sent.get('accept') ?? '').includes('application/x-ndjson')) {
    return new Response(null, { status: 303, headers: { location: await run(actor, input) } });
  }
  const text = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: ImportProgress | { next: string }) =>
        controller.enqueue(text.encode(`${JSON.stringify(line)}\n`));
      try {
        say({ next: await run(actor, { ...input, tell: say }) });
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
  return new Response(lines, {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'private, no-store' },
  });
}

/** Runs the import, and returns the address that shows what came of it. */
async function run(
  actor: Actor,
  input: {
    id: string;
    print: string;
    meant: string[] | undefined;
    tell?: (progress: ImportProgress) => void;
  },
) {
  const result = await runImport(actor, input);
  const file = importAddress(input.id, { show: null, page: 1 });
  if (result.ok) return file;
  const { refusal } = result;
  const said =
    refusal.kind === 'unsaved'
      ? `unsaved.${refusal.fault}`
      : refusal.kind === 'invalid'
        ? refusal.errors[0]?.code
        : refusal.kind;
  if (said === 'import-changed' && (await wasRun(actor, input))) return file;
  // a rule that a row breaks since the preview: the new preview says which
  return `${file}?fault=${readRunFault(said) ?? 'import-changed'}`;
}
