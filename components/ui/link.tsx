import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link within the app, without prefetching: every page is rendered for its reader. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
