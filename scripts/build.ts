// Builds the app without starting it, as for a container image.
import { buildIfNeeded } from '@/server/build';

process.exit((await buildIfNeeded((line) => console.log(line))) ? 0 : 1);
