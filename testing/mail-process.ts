// A process of its own that does one round of mail, so that tests can kill it.
import { mailRound } from '@/lib/activity/mail/commands/round';
import { disconnect } from '@/lib/db/client';
import { words } from './words';

await mailRound(words());
await disconnect();
