// npm start: checks, migrates, builds if need be, seeds, and serves until it is told to stop.
// npm run dev (--dev): the same with Next's development server, which needs no build.
import { serve } from './serve';

process.exit(await serve({ development: process.argv.includes('--dev') }));
