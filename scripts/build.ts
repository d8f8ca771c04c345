// Builds the app without starting it: for an image, which is built on one machine and started on another.
import { buildIfNeeded } from '@/server/build';

process.exit((await buildIfNeeded((line) => console.log(line))) ? 0 : 1);
