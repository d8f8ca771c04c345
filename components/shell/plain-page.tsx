import type { ReactNode } from 'react';
import { Narrow } from '@/components/ui/page';
import { Masthead } from './frame';
import { Main } from './main';

/** A page outside the shell: sign-in, set-up, not found. */
export function PlainPage({ charterTitle, children }: { charterTitle?: string; children: ReactNode }) {
  return (
    <>
      <Masthead charterTitle={charterTitle} />
      <Main>
        <Narrow>{children}</Narrow>
      </Main>
    </>
  );
}
