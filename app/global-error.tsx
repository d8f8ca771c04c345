'use client';

import './styles/app.css';
import { Failure, type FailureProps } from '@/components/shell/failure';
import { Main } from '@/components/shell/main';

/** For an error in the root layout itself. */
export default function GlobalError(props: FailureProps) {
  return (
    <html lang="en">
      <body>
        <Main>
          <Failure {...props} />
        </Main>
      </body>
    </html>
  );
}
