import type { Reporter } from 'knip';

/** Says how many files knip read, so that a check that read nothing does not pass (scripts/test.ts). */
const count: Reporter = ({ counters }) => console.log(`Read ${counters.total} files`);
export default count;
