import type { ReactNode } from 'react';
import { UntilRefused } from './until-refused';

const tones = {
  ok: 'border-ok bg-ok-wash print:hidden',
  plan: 'border-plan bg-plan-wash',
  soon: 'border-soon bg-soon-wash',
  out: 'border-out bg-out-wash',
} as const;

interface NoticeProps {
  tone?: keyof typeof tones;
  children: ReactNode;
}

/** A line above the content: something was done, or a warning. */
export function Notice({ tone = 'plan', children }: NoticeProps) {
  return (
    <div className={`mb-block border-l-3 px-4 py-2.5 ${tones[tone]}`} role="status">
      <div className="*:first:mt-0">{children}</div>
    </div>
  );
}

interface DoneNoticeProps {
  done: unknown;
  words: Readonly<Record<string, ReactNode>>;
  tone?: NoticeProps['tone'];
}

/** The notice after an act, for `?done=KEY` in the address; nothing for an unknown key. */
export function DoneNotice({ done, words, tone = 'ok' }: DoneNoticeProps) {
  if (typeof done !== 'string' || !Object.hasOwn(words, done)) return null;
  // a key of this rendering: the same act, done again, is told again
  return (
    <UntilRefused key={crypto.randomUUID()}>
      <Notice tone={tone}>{words[done]}</Notice>
    </UntilRefused>
  );
}
