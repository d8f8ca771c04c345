import { unstable_rethrow } from 'next/navigation';
// Read directly: a form that could not be sent cannot ask the server for words.
import words from '@/messages/en/unsent.json';
import { emptyFormState, type FormAction } from './form-state';

/**
 * The action for a form in the browser: where no answer of the action comes back, the form gets its last state again,
 * with the reason. Otherwise React would throw the form away with all that was typed. No action reads the last state;
 * it is not sent, since it would count towards what a form may hold.
 */
export function keepTyped(action: FormAction): FormAction {
  return async (previous, form) => {
    try {
      return await action(emptyFormState, form);
    } catch (error) {
      unstable_rethrow(error); // where the action leads elsewhere
      return { ...previous, unsent: reason(error) };
    }
  };
}

/** The server's own words (server/page-cache/worded.ts); fetch fails by a TypeError; the rest is a proxy's answer. */
function reason(error: unknown): string {
  const said = error instanceof Error && Object.values(words).find((each) => each === error.message);
  return said || words[error instanceof TypeError ? 'no-connection' : 'no-answer'];
}
