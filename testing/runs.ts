const long = process.env.CONCORD_TEST_LONG === '1';

/** The number of runs of a long property or race: `whole` by `npm run test:long`, a tenth by `npm test`. */
export const runs = (whole: number): number => (long ? whole : Math.ceil(whole / 10));
