import type { FormState } from './form-state';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

const isEditable = (control: Control) => !/^(hidden|file|submit|button|reset|image)$/.test(control.type);

/** What a control began with, as it would be posted. */
function givenValues(control: Control): string[] {
  if (control instanceof HTMLSelectElement) {
    const selected = [...control.options].filter((option) => option.defaultSelected);
    const shown = selected.length > 0 || control.multiple ? selected : [...control.options].slice(0, 1);
    return shown.map(({ value }) => value);
  }
  const ticked = control.type === 'checkbox' || control.type === 'radio';
  if (ticked && control instanceof HTMLInputElement) return control.defaultChecked ? [control.value] : [];
  return [control.defaultValue];
}

const same = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/**
 * The answer to a posted form with what somebody typed while it was on its way: an answer renders the fields anew, with
 * the posted values or, after a success, with what is stored.
 */
export function withTypedMeanwhile(state: FormState, posted: FormData, form: HTMLFormElement): FormState {
  const controls = [...form.elements].filter(isControl).filter(({ name }) => name !== '');
  const now = new FormData(form);
  const typed = new Set(
    controls
      .filter(
        (control) => isEditable(control) && !same(now.getAll(control.name), posted.getAll(control.name)),
      )
      .map(({ name }) => name),
  );
  if (typed.size === 0) return state;
  const values: FormState['values'] = { ...state.values };
  // fields without an answer keep what they began with
  for (const control of controls) {
    const { name } = control;
    if (name in state.values || typed.has(name)) continue;
    values[name] = [...(values[name] ?? []), ...givenValues(control)];
  }
  for (const name of typed) values[name] = now.getAll(name).map(String);
  return { ...state, values };
}
