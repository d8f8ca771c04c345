import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChartParams,
  chartAddress,
  chartFile,
  isUncomparable,
  readChartParams,
  toggled,
} from './address';

const read = (query: string) => readChartParams(Object.fromEntries(new URLSearchParams(query)));

import { chartRows } from './page-slices';

describe('the address of the chart', () => {
  it('has no query by default', () => {
    expect(chartAddress(read(''))).toBe('/roadmap');
  });

  it.each([
    ['group=ENE&earlier=1&later=2', { earlier: 1, later: 2 }],
    // the earlier version comes first, and the present roadmap last, whichever was chosen first
    ['group=ENE&earlier=2&later=1', { earlier: 1, later: 2 }],
    ['group=ENE&earlier=live&later=2', { earlier: 2, later: 'live' }],
    ['group=ENE&earlier=1&later=live', { earlier: 1, later: 'live' }],
    // nothing to compare
    ['group=ENE&earlier=1&later=1', null],
    ['group=ENE&earlier=1', null],
    ['earlier=1&later=2', null],
    ['group=ENE&earlier=first&later=2', null],
  ])('%s compares %j', (query, compare) => {
    expect(read(query).compare).toEqual(compare);
  });

  it.each([
    ['group=ENE&earlier=1&later=1', true],
    ['group=ENE&earlier=abc', true],
    ['group=ENE&earlier=1&later=2', false],
    ['group=ENE', false],
  ])('%s: versions that cannot be compared, %j', (query, expected) => {
    expect(isUncomparable(Object.fromEntries(new URLSearchParams(query)))).toBe(expected);
  });

  it.each([
    ['', 'roadmap-all-2026-11-24'],
    ['group=ENE&rows=12&page=2', 'roadmap-ENE-12-a-page-page-2-2026-11-24'],
    ['group=ENE&by=month&page=4', 'roadmap-ENE-months-page-4-2026-11-24'],
    ['group=ENE&earlier=1&later=live', 'roadmap-ENE-version-1-beside-live-2026-11-24'],
    ['from=2026-Q1&to=2027/03"', 'roadmap-all-2026-Q1-to-202703-2026-11-24'],
    // a file with one side's private rows is named so
    ['private=1', 'roadmap-all-with-AZ-only-2026-11-24'],
  ])('%s is saved as %s', (query, name) => {
    const ask = read(query);
    expect(chartFile(ask, { party: 'AZ', today: '2026-11-24', page: ask.page })).toBe(name);
  });

  it.each([
    ['', []],
    ['open=ENE', ['ENE']],
    ['open=ENE+CON+ENE', ['CON', 'ENE']],
    ['open=all', 'all'],
    // an address from before the groups were folded
    ['page=3', 'all'],
    ['page=3&open=ENE', ['ENE']],
    // one group is never folded
    ['group=ENE&open=all', []],
    ['open=../x+ENE', ['ENE']],
  ])('%s opens %j', (query, open) => {
    expect(read(query).open).toEqual(open);
  });

  it('opens and closes a group', () => {
    expect(toggled(read(''), 'ENE')).toEqual(['ENE']);
    expect(toggled(read('open=ENE'), 'CON')).toEqual(['CON', 'ENE']);
    expect(toggled(read('open=ENE+CON'), 'ENE')).toEqual(['CON']);
    expect(chartAddress(read('open=ENE+CON&by=month'))).toBe('/roadmap?open=CON+ENE&by=month');
  });

  it('ignores invalid values', () => {
    expect(read('group=../x&by=week&page=0&rows=13&paper=b5&private=yes')).toMatchObject({
      group: null,
      by: 'quarter',
      page: 1,
      rows: 50,
      paper: 'a4',
      withPrivate: false,
    });
  });

  it('contains every choice, so that a colleague sees the same', () => {
    const name = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant('live' as const));
    const asks = fc
      .record({
        group: fc.option(fc.constantFrom('ENE', 'CON'), { nil: null }),
        by: fc.constantFrom('quarter' as const, 'month' as const),
        from: fc.constantFrom('', '2026-Q1', '2027-03'),
        to: fc.constantFrom('', '2028-12', '10 May 2027'),
        page: fc.integer({ min: 1, max: 400 }),
        rows: fc.constantFrom(...chartRows),
        paper: fc.constantFrom('a4' as const, 'a3' as const),
        withPrivate: fc.boolean(),
        open: fc.constantFrom<ChartParams['open']>([], ['ENE'], ['CON', 'ENE'], 'all'),
        compare: fc.option(fc.record({ earlier: name, later: name }), { nil: null }),
      })
      .map(
        (ask): ChartParams =>
          readChartParams(Object.fromEntries(new URL(chartAddress(ask), 'http://x').searchParams)),
      );
    fc.assert(
      fc.property(asks, (ask) => {
        expect(
          readChartParams(Object.fromEntries(new URL(chartAddress(ask), 'http://x').searchParams)),
        ).toEqual(ask);
      }),
    );
  });
});
