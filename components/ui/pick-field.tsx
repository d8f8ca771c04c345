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
    <details className="field relative flex-[0_1_10.5rem]" name="pick">
      <summary className="list-none [&::-webkit-details-marker]:hidden">
        <span className="label">{label}</span>
        <span className="arrow-down flex min-h-target items-center justify-between gap-2 overflow-hidden text-ellipsis whitespace-nowrap rounded-sm border border-edge in-open:border-ink bg-sheet px-2.5 py-1.5 hover:border-ink">
          {words.join(', ') || any}
        </span>
      </summary>
      <fieldset className="sheet choices left-0 m-0 max-h-80 min-w-full overflow-y-auto whitespace-nowrap px-3 py-2">
        <legend className="sr-only">{label}</legend>
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
