import 'server-only';
import { fileNames } from '@/lib/formats/file-name';
import { type TableDocument, tableDocx } from '@/lib/formats/table-docx';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A list as a Word document, named after its heading and the day. */
export async function docxAnswer(words: TableDocument, day: string): Promise<Response> {
  const { plain, encoded } = fileNames(`${words.heading} ${day}`, 'docx');
  return docxFile(await tableDocx(words), `filename="${plain}"; filename*=UTF-8''${encoded}`);
}

/** A Word document under this file name. It is not cached, since it depends on the reader. */
export function docxFile(file: Buffer, name: string): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      'content-type': docx,
      'content-disposition': `attachment; ${name}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
