'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { HiddenField } from '@/components/ui/hidden-field';

interface RunFormProps {
  action: string;
  print: string;
  /** The labels; `checked` and `written` have `{done}` and `{of}` in them. */
  labels: { run: string; sent: string; checked: string; written: string; failed: string };
  /** Other buttons. */
  beside?: ReactNode;
  /** Questions about rows. */
  children?: ReactNode;
}

interface Progress {
  words: string;
  share: number;
}

/**
 * The button that imports. With JavaScript it shows how far the import is, from the lines of JSON that the route
 * sends; without, the page answers when it is done.
 */
export function RunForm({ action, print, labels, beside, children }: RunFormProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (progress !== null) return;
    setFailed(false);
    setProgress({ words: labels.sent, share: 0 });
    const body = new FormData(event.currentTarget);
    try {
      const answer = await fetch(action, {
        method: 'POST',
        body,
        headers: { accept: 'application/x-ndjson' },
      });
      const next = await followed(answer, (step, done, of) => {
        const words = labels[step].replace('{done}', String(done)).replace('{of}', String(of));
        const half = step === 'checked' ? 0 : 0.5;
        setProgress({ words, share: half + (of === 0 ? 0.5 : done / of / 2) });
      });
      window.location.assign(next);
    } catch {
      setProgress(null);
      setFailed(true);
    }
  };
  return (
    <form
      className="stack-block"
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
    >
      <HiddenField name="print" value={print} />
      {children}
      <div className="button-row">
        <button type="submit" className={buttonClass('main')} aria-disabled={progress !== null || undefined}>
          {labels.run}
        </button>
        {beside}
        {progress && <progress max={1} value={progress.share} aria-label={labels.run} />}
        <span role="status">{failed ? labels.failed : progress?.words}</span>
      </div>
    </form>
  );
}

type Tell = (step: 'checked' | 'written', done: number, of: number) => void;

/** Reads the answer line by line, and returns the address of the next page, which is on its last line. */
async function followed(answer: Response, tell: Tell): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!answer.ok || !reader) throw new Error('No answer.');
  let text = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const lines = (text + value).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      const said = JSON.parse(line) as
        | { next: string }
        | { step: 'checked' | 'written'; done: number; of: number };
      if ('next' in said) return said.next;
      tell(said.step, said.done, said.of);
    }
    if (done) throw new Error('The answer ended early.');
  }
}
