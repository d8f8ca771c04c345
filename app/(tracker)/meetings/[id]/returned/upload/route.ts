import { emptyAnswer } from '@/app/empty-answer';
import { isSameOrigin } from '@/lib/access/origin';
import { requireActor } from '@/lib/access/session';
import { bringBack } from '@/lib/agenda/returned/commands';
import { type CopyFault, copyNamed } from '@/lib/agenda/returned/compare';
import { environment } from '@/lib/env';
import { type DocxFault, docxLimits, readDocx } from '@/lib/formats/read-docx';

// The form's other fields and the boundaries between them.
const formOverhead = 10_000;

/**
 * Reads a Word document that comes back, keeps its paragraphs with the copy for that side alone, and leads to what they
 * propose. A route of its own, because server actions take a megabyte at most.
 */
export async function POST(request: Request, { params }: RouteContext<'/meetings/[id]/returned/upload'>) {
  if (!isSameOrigin(request.headers, environment().url)) return emptyAnswer(403);
  const actor = await requireActor();
  const { id: meeting } = await params;
  const page = `/meetings/${encodeURIComponent(meeting)}/returned`;
  const declared = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(declared <= docxLimits.file + formOverhead)) return to(`${page}?fault=docx-too-large`);
  const read = await readFile(request);
  if ('fault' in read) return to(`${page}?fault=${read.fault}`);
  const { copy, paragraphs } = read;
  const kept = await bringBack(actor, { id: copy, meeting, paragraphs });
  return to(kept.ok ? `${page}?copy=${copy}&done=returned` : `${page}?fault=copy-foreign`);
}

async function readFile(request: Request) {
  const file = await request.formData().then(
    (form) => form.get('file'),
    () => null,
  );
  const none: { fault: DocxFault | CopyFault } = { fault: 'not-a-docx' };
  if (!(file instanceof File)) return none;
  const read = readDocx(new Uint8Array(await file.arrayBuffer()));
  if ('fault' in read) return read;
  const named = copyNamed(read.paragraphs);
  return 'fault' in named ? named : { copy: named.copy, paragraphs: read.paragraphs };
}

const to = (location: string) => new Response(null, { status: 303, headers: { location } });
