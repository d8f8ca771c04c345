// npm start: checks, migrates, builds if needed, seeds, and serves until stopped.
// npm run dev (--dev): the same with Next's development server, which needs no build.
import { serve } from './serve';

process.exit(await serve({ development: process.argv.includes('--dev') }));
