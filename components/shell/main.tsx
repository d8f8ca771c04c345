import type { ReactNode } from 'react';

/** The page below the head. The skip link leads here. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main className="page" id="main" tabIndex={-1}>
      {children}
    </main>
  );
}
