import { agendaFile } from '@/app/agenda-file';
import { annotatedAgenda } from '@/components/agenda/agenda-document';
import { annotationsOf } from '@/lib/agenda/annotations/queries';

/** The annotated agenda as a Word document: with the last meeting's results, documents and reasons. */
export async function GET(_: Request, { params }: RouteContext<'/meetings/[id]/agenda-annotated.docx'>) {
  const { id } = await params;
  return agendaFile(id, 'agenda-annotated', async ({ actor, meeting, source, names, t }) => {
    const annotations = await annotationsOf(actor, meeting, source.items);
    return annotatedAgenda({ ...source, annotations }, names, t);
  });
}
