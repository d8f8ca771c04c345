'use client';

import type { Choice } from './choice-fields';
import { useField } from './form-context';

interface PickFieldProps {
  name: string;
  label: string;
  /** The words for "nothing chosen". */
  any: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}

/** Any of a list, folded up: closed it says what is chosen, open it has a box for each. Needs no script. */
export function PickField({ name, label, any, choices, chosen }: PickFieldProps) {
  const { id } = useField({ name, label });
  const words = choices.flatMap((choice) => (chosen.includes(choice.value) ? [choice.label] : []));
  return (
    <details className="field pick" name="pick">
      <summary>
        <span className="label">{label}</span>
        <span className="pick-chosen">{words.join(', ') || any}</span>
      </summary>
      <fieldset className="pick-sheet choices">
        <legend className="visually-hidden">{label}</legend>
        {choices.map((choice, index) => (
          <div className="choice" key={choice.value}>
            <input
              type="checkbox"
              id={`${id}-${index}`}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
            />
            <label htmlFor={`${id}-${index}`}>{choice.label}</label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
