import type { ReactNode } from 'react';
import { FocusTarget } from '@/components/shell/focus-target';
import { Shell } from '@/components/shell/shell';
import { RefusalWithoutForm } from '@/components/ui/refusal-without-form';
import { mayConcurSomewhere, mayWorkSomewhere } from '@/lib/access/offices';
import { requireActor } from '@/lib/access/session';
import { waitingForOwnKey } from '@/lib/agreements/proposals/queries';
import { charterHead } from '@/lib/charter/queries';
import { refusalWords } from '../refused-request';
import { signOut } from '../sign-out';

export default async function TrackerLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [{ shortTitle }, waiting, refusal] = await Promise.all([
    charterHead(),
    waitingForOwnKey(actor),
    refusalWords(),
  ]);
  return (
    <Shell
      charterTitle={shortTitle}
      person={actor}
      signOut={signOut}
      may={{ work: mayWorkSomewhere(actor), turnKey: mayConcurSomewhere(actor) }}
      waiting={waiting}
    >
      {refusal && <RefusalWithoutForm words={refusal} />}
      {children}
      <FocusTarget />
    </Shell>
  );
}
