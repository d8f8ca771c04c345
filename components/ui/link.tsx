import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link within the app. Nothing is fetched ahead: every page is read afresh for who asks. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
