import { NotFoundNotice } from '@/components/shell/not-found-notice';
import { requireActor } from '@/lib/access/session';

export { generateMetadata } from '@/app/(tracker)/not-found';

/** What the server in front answers with, as a 404, in place of a page that is not found: server/page-cache/not-found-answer.ts. */
export default async function NotFoundAnswerPage() {
  await requireActor();
  return <NotFoundNotice />;
}
