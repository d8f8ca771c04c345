/** The header in which `proxy.ts` hands on the path and query that were asked for. */
export const pathHeader = 'x-concord-path';

const longest = 1_000;

/**
 * Where to go after signing in: a path of this site, or `/`. Browsers read `//host`, and `\` in the place
 * of `/`, as another site's address, and drop tabs and line breaks before they read: so only the visible
 * ASCII characters but `\` pass, which are all that an address has.
 */
export function nextPath(asked: string | null | undefined): string {
  if (!asked?.startsWith('/') || asked.startsWith('//') || asked.length > longest) return '/';
  return /^[!-[\]-~]+$/.test(asked) ? asked : '/';
}

/**
 * The address of the sign-in page that leads on to this path. `unclear`: it says beside that the request's session
 * cookies could not be told apart (see sentSession).
 */
export function signInPath(asked: string | null, unclear = false): string {
  const path = nextPath(asked);
  const query = new URLSearchParams({
    ...(path === '/' ? {} : { next: path }),
    ...(unclear ? { cookies: 'unclear' } : {}),
  });
  return query.size === 0 ? '/sign-in' : `/sign-in?${query}`;
}
