import type { ReactNode } from 'react';
import { FocusTarget } from '@/components/shell/focus-target';
import { Shell } from '@/components/shell/shell';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { waitingForOwnKey } from '@/lib/agreements/proposals/queries';
import { charterHead } from '@/lib/charter/queries';
import { signOut } from '../sign-out';

export default async function TrackerLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [{ shortTitle }, waiting] = await Promise.all([charterHead(), waitingForOwnKey(actor)]);
  return (
    <Shell
      charterTitle={shortTitle}
      person={actor}
      signOut={signOut}
      may={{ work: mayWorkSomewhere(actor), turnKey: mayConcurSomewhere(actor) }}
      waiting={waiting}
    >
      {children}
      <FocusTarget />
    </Shell>
  );
}
