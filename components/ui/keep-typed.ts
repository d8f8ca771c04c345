import { unstable_rethrow } from 'next/navigation';
// Imported directly, since a form that could not be sent cannot ask the server for messages.
import words from '@/messages/en/unsent.json';
import { emptyFormState, type FormAction } from './form-state';
import { withTypedMeanwhile } from './typed-meanwhile';

/**
 * Wraps an action for the browser: if no answer arrives, the form keeps its state and shows the reason, where
 * React would otherwise discard it with everything typed. The previous state is not sent, since no action
 * reads it and it would count towards the size limit. What is
 * typed until the answer arrives stays too.
 */
export function keepTyped(action: FormAction, element: () => HTMLFormElement | null): FormAction {
  return async (previous, posted) => {
    try {
      const answer = await action(emptyFormState, posted);
      const form = element();
      return form ? withTypedMeanwhile(answer, posted, form) : answer;
    } catch (error) {
      unstable_rethrow(error); // the action redirected
      return { ...previous, unsent: reason(error) };
    }
  };
}

/**
 * The server's own message (server/page-cache/worded.ts), a failed fetch (TypeError), or a proxy's answer.
 */
function reason(error: unknown): string {
  const message = error instanceof Error && Object.values(words).find((each) => each === error.message);
  return message || words[error instanceof TypeError ? 'no-connection' : 'no-answer'];
}
