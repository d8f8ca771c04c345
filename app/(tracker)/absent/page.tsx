import { Absent } from '@/components/shell/absent';
import { requireActor } from '@/lib/access/session';

export { generateMetadata } from '../not-found';

/** What the server in front answers with, as a 404, in place of a page that is not found: server/page-cache/absent.ts. */
export default async function AbsentPage() {
  await requireActor();
  return <Absent />;
}
