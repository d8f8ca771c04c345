import type { ReactNode } from 'react';
import { Shell } from '@/components/shell/shell';
import { requireActor } from '@/lib/access/session';
import { charterHead } from '@/lib/charter/queries';
import { signOut } from '../sign-out';

export default async function TrackerLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const { shortTitle } = await charterHead();
  return (
    <Shell charterTitle={shortTitle} person={actor} signOut={signOut}>
      {children}
    </Shell>
  );
}
