'use client';

import { Failure, type FailureProps } from '@/components/shell/failure';
import { Main } from '@/components/shell/main';

export default function RootError(props: FailureProps) {
  return (
    <Main>
      <Failure {...props} />
    </Main>
  );
}
