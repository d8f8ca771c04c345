'use client';

import { Failure, type FailureProps } from '@/components/shell/failure';

/** Inside the shell, so that the navigation stays available. */
export default function TrackerError(props: FailureProps) {
  return <Failure {...props} />;
}
