import 'server-only';
import { askedField, type FormState } from '@/components/ui/form-state';
import { typed } from './submit';

/**
 * Shows warnings once before a form is saved, with everything typed. Returns null if there are none, or if
 * the reader has already seen them for this value. The form needs the hidden field `askedField`.
 *
 * @param about the typed value that the warnings concern; another value is asked about again
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
