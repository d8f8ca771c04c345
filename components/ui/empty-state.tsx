import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is missing. */
  title: ReactNode;
  /** How to begin. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-words">{children}</div>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
