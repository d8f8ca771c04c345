// One process of the program for several stories in turn, since starting it takes longer than a short story. A
// message names the data and the clock of the next story.
import { disconnect } from '@/lib/db/client';
import '@/server/worker';

/** What this process is told: variables of the environment. */
export type NextStory = Pick<NodeJS.ProcessEnv, 'CONCORD_DATA' | 'CONCORD_CLOCK_FILE'>;

process.on('message', async (next: NextStory) => {
  await disconnect();
  Object.assign(process.env, next);
  process.send?.('ready');
});
