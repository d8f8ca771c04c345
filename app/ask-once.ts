import 'server-only';
import { askedField, type FormState } from '@/components/ui/form-state';
import { typed } from './submit';

/**
 * Asks once before a form does what it forbids nobody: the form is shown again with what to know and all that was
 * typed, and nothing is saved. Null where there is nothing to know, or where exactly this was asked before.
 *
 * The form has the hidden field of that name.
 *
 * @param about what the warnings are about, as it was typed: another value is asked about anew
 */
export function askOnce(form: FormData, about: string, warnings: readonly string[]): FormState | null {
  if (warnings.length === 0 || form.get(askedField) === about) return null;
  return {
    values: { ...typed(form), [askedField]: [about] },
    errors: [],
    theirs: [],
    warnings: [...warnings],
  };
}
