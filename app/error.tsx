'use client';

import { Failure, type FailureProps } from '@/components/shell/failure';

export default function RootError(props: FailureProps) {
  return (
    <main className="page" id="main">
      <Failure {...props} />
    </main>
  );
}
