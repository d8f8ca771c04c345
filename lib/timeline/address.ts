import { type ChartRows, chartRows } from './page-slices';
import type { By } from './time-scale';

/** What the address of the chart requests. Strings are as typed. */
export interface ChartParams {
  group: string | null;
  by: By;
  from: string;
  to: string;
  page: number;
  /** Projects per page. */
  rows: ChartRows;
  paper: 'a4' | 'a3';
  /** Whether a download includes the reader's own Party's private rows. */
  withPrivate: boolean;
  /** The codes of the open groups in a chart of all groups, which is folded by group. */
  open: readonly string[] | 'all';
  /** Two versions of the group's roadmap to compare, the earlier one first; null for none. */
  compare: { earlier: VersionName; later: VersionName } | null;
}

/** The number of an agreed version, or the present roadmap. */
export type VersionName = number | 'live';

type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads the address. Invalid values are ignored, so that an old link still shows a chart. */
export function readChartParams(params: SearchParams): ChartParams {
  const one = (name: string) => {
    const value = params[name];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
  };
  const group = groupCode.test(one('group')) ? one('group') : null;
  const page = /^[1-9]\d{0,5}$/.test(one('page')) ? Number(one('page')) : 1;
  const [earlier, later] = [versionName(one('earlier')), versionName(one('later'))];
  const both = group !== null && earlier !== null && later !== null && earlier !== later;
  return {
    group,
    by: one('by') === 'month' ? 'month' : 'quarter',
    from: one('from').slice(0, 40),
    to: one('to').slice(0, 40),
    page,
    rows: chartRows.find((rows) => String(rows) === one('rows')) ?? chartRows[0],
    paper: one('paper') === 'a3' ? 'a3' : 'a4',
    withPrivate: one('private') === '1',
    open: group === null ? openGroups(one('open'), page) : [],
    compare: both ? inOrder(earlier, later) : null,
  };
}

/** Whether the address requests versions that cannot be compared, such as one with itself. */
export const isUncomparable = (params: SearchParams): boolean =>
  Boolean(params.earlier || params.later) && readChartParams(params).compare === null;

const groupCode = /^[A-Za-z0-9.-]{1,20}$/;
const maxOpen = 50;

/** Only a chart of all groups has pages, so the address of a page opens all of them. */
function openGroups(text: string, page: number): ChartParams['open'] {
  if (text === 'all' || (text === '' && page > 1)) return 'all';
  const codes = text.split(' ').filter((code) => groupCode.test(code));
  return [...new Set(codes)].slice(0, maxOpen).sort();
}

const versionName = (text: string): VersionName | null =>
  text === 'live' ? text : /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;

/** Orders by number; `live` comes last. */
const inOrder = (one: VersionName, other: VersionName) =>
  one === 'live' || (other !== 'live' && other < one)
    ? { earlier: other, later: one }
    : { earlier: one, later: other };

/** The query of the chart's address. Defaults are left out. */
export function chartQuery(ask: ChartParams, change: Partial<ChartParams> = {}): string {
  const { group, by, from, to, page, rows, paper, withPrivate, open, compare } = { ...ask, ...change };
  const query = new URLSearchParams();
  if (group) query.set('group', group);
  if (group === null && open.length > 0) query.set('open', openText({ open }));
  if (by !== 'quarter') query.set('by', by);
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  if (compare) {
    query.set('earlier', String(compare.earlier));
    query.set('later', String(compare.later));
  }
  if (page > 1) query.set('page', String(page));
  if (rows !== chartRows[0]) query.set('rows', String(rows));
  if (paper !== 'a4') query.set('paper', paper);
  if (withPrivate) query.set('private', '1');
  return query.size === 0 ? '' : `?${query}`;
}

/**
 * The file name of a chart: its contents, owner and day, so that different charts have different names.
 *
 * @param page the page in the file, which is the last one if the address asks for more
 */
export function chartFile(
  ask: ChartParams,
  { page, ...own }: { party: string | null; today: string; page: number },
): string {
  const { group, by, from, to, rows, withPrivate, compare } = ask;
  const window = [from, to].map((end) => end.replace(/[^A-Za-z0-9-]/g, ''));
  const parts = [
    ...['roadmap', group ?? 'all', by === 'month' ? 'months' : ''],
    ...(compare ? [`version-${compare.earlier}-beside-${compare.later}`] : []),
    ...(from || to ? [window.join('-to-')] : []),
    rows === chartRows[0] ? '' : `${rows}-a-page`,
    ...[page > 1 ? `page-${page}` : '', withPrivate && own.party ? `with-${own.party}-only` : '', own.today],
  ];
  return parts.filter((part) => part !== '').join('-');
}

/** The open groups as the address writes them. */
export const openText = ({ open }: Pick<ChartParams, 'open'>): string =>
  open === 'all' ? open : open.join(' ');

/** The codes that are open after this group was opened or closed. */
export const toggled = ({ open }: Pick<ChartParams, 'open'>, code: string): string[] => {
  const codes = open === 'all' ? [] : open;
  return codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code].sort();
};

/** The address of the page with this chart. */
export const chartAddress = (ask: ChartParams, change: Partial<ChartParams> = {}) =>
  `/roadmap${chartQuery(ask, change)}`;
