/** The header in which `proxy.ts` passes on the requested path and query. */
export const pathHeader = 'x-concord-path';

const maxLength = 1_000;

/**
 * Where to go after signing in: the requested path if it is on this site, else `/`. Browsers read `//host`, also with
 * `\` for `/`, as another site and ignore tabs and line breaks. So only visible ASCII without `\` passes.
 * @example nextPath('//elsewhere.example') // '/'
 */
export function nextPath(requested: string | null | undefined): string {
  if (!requested?.startsWith('/') || requested.startsWith('//') || requested.length > maxLength) return '/';
  return /^[!-[\]-~]+$/.test(requested) ? requested : '/';
}

const ownPages = /^\/(account|sign-in)?(\/|$)/;

/**
 * The path without `done`, which says what its reader has just done, or null if it may keep it. A form leads to it from
 * this site; a link from elsewhere or a typed address says it of somebody else's act. A provider of sign-in
 * leads to the overview and to the account's pages.
 *
 * @param site the header Sec-Fetch-Site
 * @example pathWithoutDone('/agreements/a1?done=proposed&page=2', 'none') // '/agreements/a1?page=2'
 */
export function pathWithoutDone(path: string, site: string | null): string | null {
  const [pathname = '', search = ''] = path.split('?');
  if (site === null || site === 'same-origin' || ownPages.test(pathname)) return null;
  const query = new URLSearchParams(search);
  if (!query.has('done')) return null;
  query.delete('done');
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/**
 * The address of the sign-in page that leads on to the requested path.
 * @param unclear the page also says that the request's session cookies could not be told apart (see sentSession)
 * @example signInPath('/projects') // '/sign-in?next=%2Fprojects'
 */
export function signInPath(requested: string | null, unclear = false): string {
  const path = nextPath(requested);
  const query = new URLSearchParams({
    ...(path === '/' ? {} : { next: path }),
    ...(unclear ? { cookies: 'unclear' } : {}),
  });
  return query.size === 0 ? '/sign-in' : `/sign-in?${query}`;
}
