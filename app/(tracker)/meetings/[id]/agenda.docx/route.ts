import { agendaFile } from '@/app/agenda-file';
import { agendaDocument } from '@/components/agenda/agenda-document';

/** The clean agenda as a Word document: title, lead and time of each item. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/agenda.docx'>) {
  return agendaFile((await params).id, 'agenda', ({ source, names, t }) => agendaDocument(source, names, t));
}
