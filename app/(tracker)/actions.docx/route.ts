import { getLocale, getTranslations } from 'next-intl/server';
import { docxAnswer } from '@/app/docx-answer';
import { askedOf } from '@/app/list-answer';
import { matrixDocument } from '@/components/meetings/actions/matrix-document';
import { requireActor } from '@/lib/access/session';
import { charterHead, charterToday, partiesFor } from '@/lib/charter/queries';
import { actionRows } from '@/lib/exports/record/queries';
import { wholeList } from '@/lib/formats/batches';
import { readActionFilters } from '@/lib/meetings/actions/filters';

/** The action matrix as a Word document, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const today = await charterToday();
  const [actions, head, parties, locale, t] = await Promise.all([
    wholeList(actionRows(actor, readActionFilters(askedOf(request)), today)),
    charterHead(),
    partiesFor(actor),
    getLocale(),
    getTranslations(),
  ]);
  const source = { actions, charterTitle: head.title, parties, today, locale };
  return docxAnswer(matrixDocument(source, t), today);
}
