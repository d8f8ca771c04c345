'use client';

import type { Choice } from './choice-fields';
import { useField } from './form-context';

interface PickFieldProps {
  name: string;
  label: string;
  /** The label for "nothing selected". */
  any: string;
  choices: readonly Choice[];
  chosen: readonly string[];
}

/**
 * Several choices in a fold: closed it shows the selection, open it has a checkbox for each. Works without
 * JavaScript.
 */
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
