import { NotFoundNotice } from '@/components/shell/not-found-notice';
import { requireActor } from '@/lib/access/session';

export { generateMetadata } from '@/app/(tracker)/not-found';

/**
 * The page that the server sends as a 404 instead of a missing page: see
 * server/page-cache/not-found-answer.ts.
 */
export default async function NotFoundAnswerPage() {
  await requireActor();
  return <NotFoundNotice />;
}
