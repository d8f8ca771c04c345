import { getLocale, getTranslations } from 'next-intl/server';
import { docxAnswer } from '@/app/docx-answer';
import { askedOf } from '@/app/list-answer';
import { registerDocument } from '@/components/meetings/decisions/register-document';
import { requireActor } from '@/lib/access/session';
import { charterHead, charterToday, partiesFor } from '@/lib/charter/queries';
import { decisionRows } from '@/lib/exports/record/queries';
import { wholeList } from '@/lib/formats/batches';
import { readDecisionFilters } from '@/lib/meetings/decisions/filters';

/** The decision register as a Word document, under the filters of the address. */
export async function GET(request: Request) {
  const actor = await requireActor();
  const [decisions, head, parties, today, locale, t] = await Promise.all([
    wholeList(decisionRows(actor, readDecisionFilters(askedOf(request)))),
    charterHead(),
    partiesFor(actor),
    charterToday(),
    getLocale(),
    getTranslations(),
  ]);
  const source = { decisions, charterTitle: head.title, parties, today, locale };
  return docxAnswer(registerDocument(source, t), today);
}
