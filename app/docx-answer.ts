import 'server-only';
import { fileNames } from '@/lib/formats/file-name';
import { type TableDocument, tableDocx } from '@/lib/formats/table-docx';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A list as a Word document, named after its heading and the day. It is not cached, since it depends on the reader. */
export async function docxAnswer(words: TableDocument, day: string): Promise<Response> {
  const { plain, encoded } = fileNames(`${words.heading} ${day}`, 'docx');
  return new Response(new Uint8Array(await tableDocx(words)), {
    headers: {
      'content-type': docx,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
