import type { ReactNode } from 'react';

interface NoticeProps {
  tone?: 'ok' | 'plan' | 'soon' | 'out';
  children: ReactNode;
}

/** A line above the content: something was done, or a warning. */
export function Notice({ tone = 'plan', children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role="status">
      <div>{children}</div>
    </div>
  );
}

/** The notice after a success, for `?done=KEY` in the address; nothing for an unknown key. */
export function DoneNotice({ done, words }: { done: unknown; words: Readonly<Record<string, ReactNode>> }) {
  if (typeof done !== 'string' || !Object.hasOwn(words, done)) return null;
  return <Notice tone="ok">{words[done]}</Notice>;
}
