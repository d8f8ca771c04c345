import type { ReactNode } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { charterHead } from '@/lib/charter/queries';

/** What stands around the pages for people who are not signed in. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { shortTitle } = await charterHead();
  return <PlainPage charterTitle={shortTitle}>{children}</PlainPage>;
}
