'use client';

import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/buttons.css';
import { Failure, type FailureProps } from '@/components/shell/failure';

/** For an error in the root layout itself. */
export default function GlobalError(props: FailureProps) {
  return (
    <html lang="en">
      <body>
        <main className="page" id="main">
          <Failure {...props} />
        </main>
      </body>
    </html>
  );
}
