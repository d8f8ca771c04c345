import type { ReactNode } from 'react';

/** The page below the head. The skip link leads here. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main
      className="mx-auto block min-h-[60vh] max-w-page px-gutter pt-head pb-foot print:min-h-0 print:pt-2.5 print:pb-0"
      id="main"
      tabIndex={-1}
    >
      {children}
    </main>
  );
}
