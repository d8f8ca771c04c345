'use client';

import { Failure, type FailureProps } from '@/components/shell/failure';

/** Within the shell, so that the rest of the tracker stays in reach. */
export default function TrackerError(props: FailureProps) {
  return <Failure {...props} />;
}
