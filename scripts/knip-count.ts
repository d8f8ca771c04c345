import type { Reporter } from 'knip';

/** Prints how many files knip read, so that a check of no files does not pass (scripts/test.ts). */
const count: Reporter = ({ counters }) => console.log(`Read ${counters.total} files`);
export default count;
