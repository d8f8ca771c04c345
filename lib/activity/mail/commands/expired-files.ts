import 'server-only';
import { removeExpiredImports } from '@/lib/pages/import/commands';
import { onceADay } from './lease';

/**
 * Removes the files of imports that expired, once a day.
 *
 * @param holder identifies this process
 */
export const removeExpiredFiles = (holder: string): Promise<void> =>
  onceADay('expired-files', holder, async () => {
    await removeExpiredImports();
    return true;
  });
