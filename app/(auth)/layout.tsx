import type { ReactNode } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { charterHead } from '@/lib/charter/queries';

/** The frame of pages for readers who are not signed in. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { shortTitle } = await charterHead();
  return <PlainPage charterTitle={shortTitle}>{children}</PlainPage>;
}
