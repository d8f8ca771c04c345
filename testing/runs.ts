const long = process.env.CONCORD_TEST_LONG === '1';

/** How often a long property or race runs: `whole` by `npm run test:long`, a tenth of it by `npm test`. */
export const runs = (whole: number): number => (long ? whole : Math.ceil(whole / 10));
