import { headers } from 'next/headers';
import { emptyAnswer } from '@/app/empty-answer';
import { formWithin } from '@/app/form-within';
import { mayWorkSomewhere } from '@/lib/access/offices';
import { isSameOrigin } from '@/lib/access/origin';
import { requireActor } from '@/lib/access/session';
import { environment } from '@/lib/env';
import { readUploadFault, startAddress, type UploadFault } from '@/lib/pages/import/address';
import { uploadImport } from '@/lib/pages/import/commands';
import { isImportSubject } from '@/lib/pages/import/import-file';
import { importGroup, readUpload } from '@/lib/pages/import/queries';

/** A file a little above its limit is still told so beside its field. */
const maxBytes = 8_000_000;

/**
 * Takes a file of up to 5 MB, which is too large for a server action, and leads to its preview. What is wrong with the
 * file is said beside its field.
 */
export async function POST(request: Request) {
  const actor = await requireActor();
  if (!isSameOrigin(await headers(), environment().url)) {
    return Response.json({ error: 'other-origin' }, { status: 403 });
  }
  if (!mayWorkSomewhere(actor)) return Response.json({ error: 'not-found' }, { status: 404 });
  const form = await formWithin(request, maxBytes);
  if (form === 'too-large') return emptyAnswer(413);
  const of = form?.get('of');
  const file = form?.get('file');
  if (!isImportSubject(of)) return emptyAnswer(400);
  const group = (await importGroup(actor, of, form?.get('group')))?.code;
  const refused = (fault: UploadFault) => seeOther(`${startAddress(of, group)}&fault=${fault}`);
  if (!(file instanceof File) || file.name === '') return refused('file-none');
  const read = await readUpload(of, { bytes: new Uint8Array(await file.arrayBuffer()) });
  if (!read.ok) {
    const code = read.refusal.kind === 'invalid' ? read.refusal.errors[0]?.code : null;
    return refused(code === 'import-none' ? 'file-empty' : (readUploadFault(code) ?? 'file-workbook'));
  }
  const kept = await uploadImport(actor, { of, name: file.name.slice(0, 200), book: read.value, group });
  return kept.ok ? seeOther(`/import/${kept.value.id}`) : refused('file-unsaved');
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
