'use server';

import { getTranslations } from 'next-intl/server';
import { differencesOf } from '@/app/copied-text';
import { formAgain, submit } from '@/app/submit';
import { refusalWords } from '@/components/returned/refusal-words';
import type { FormState } from '@/components/ui/form-state';
import { type PutForwardResult, putForward } from '@/lib/agenda/returned/put-forward/commands';
import { copyById } from '@/lib/agenda/returned/queries';
import { putForwardSchema } from '@/lib/agenda/returned/schema';
import { charterHead } from '@/lib/charter/queries';
import type { Command } from '@/lib/command';
import { meetingById } from '@/lib/meetings/queries';
import { countingText, fieldErrors } from '@/lib/refusal';
import { accepted, refused } from '@/lib/result';

interface Report {
  meeting: string;
  copy: string;
  results: PutForwardResult[];
}

/** Puts what was chosen forward, each by its own command. */
const putChosenForward: Command<Report> = Object.assign(
  async (...[actor, input]: Parameters<Command<Report>>) => {
    const parsed = putForwardSchema.safeParse(input, countingText);
    if (!parsed.success) return refused({ kind: 'invalid' as const, errors: fieldErrors(parsed.error) });
    const { meeting: id, copy, choices } = parsed.data;
    const meeting = await meetingById(actor, id);
    const found = meeting && (await copyById(actor, { id: copy, meetingId: id }));
    const proposed = meeting && found && (await differencesOf(actor, meeting, found));
    if (!proposed) return refused({ kind: 'not-found' as const });
    const chosen = proposed.differences.filter(({ key }) => choices.includes(key));
    return accepted({ meeting: id, copy, results: await putForward(actor, proposed.basis, chosen) });
  },
  { commandName: 'copy.put-forward' },
);

export async function putForwardAction(_: FormState, form: FormData): Promise<FormState> {
  const [t, { parties }] = await Promise.all([getTranslations(), charterHead()]);
  return submit(putChosenForward, form, ({ meeting, copy, results }) => {
    const failed = results.filter(({ refusal }) => refusal !== null);
    const done = results.length - failed.length;
    const page = `/meetings/${encodeURIComponent(meeting)}/returned?copy=${copy}`;
    if (failed.length === 0) return `${page}&done=forward&count=${done}`;
    const errors = failed.map(({ text, refusal }) => ({
      field: '',
      message: t('returned.failed', {
        text: text.slice(0, 80),
        why: refusal ? refusalWords(refusal, parties, t) : '',
      }),
    }));
    const put = done === 0 ? [] : [{ field: '', message: t('returned.someDone', { count: done }) }];
    return { ...formAgain(form, {}), errors: [...errors, ...put] };
  });
}
