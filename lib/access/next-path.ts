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
