import type { ReactNode } from 'react';
import { Actions } from './page';

interface EmptyStateProps {
  /** What is missing. */
  title: ReactNode;
  /** How to begin. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state space-y-4">
      <div>
        <p className="m-0 font-medium font-serif text-lead leading-snug">{title}</p>
        {children && <div className="mt-1 text-soft">{children}</div>}
      </div>
      {actions && <Actions>{actions}</Actions>}
    </div>
  );
}
