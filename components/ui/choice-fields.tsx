'use client';

import type { ReactNode } from 'react';
import { Field, FieldGroup } from './field';
import { type FieldProps, type FieldState, useField } from './form-context';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface ChoiceGroupProps extends Pick<FieldProps, 'name' | 'label' | 'hint'> {
  choices: readonly Choice[];
  /** Side by side instead of in a column. */
  inline?: boolean;
}

interface SelectFieldProps extends FieldProps {
  /** A group of choices has its own label. */
  choices: readonly (Choice | { label: string; choices: readonly Choice[] })[];
  defaultValue?: string | null;
  /** The label for "nothing selected"; without it the first choice is preselected. */
  blank?: string;
}

/** One choice from a drop-down list. */
export function SelectField(props: SelectFieldProps) {
  const field = useField(props);
  return (
    <Field field={field}>
      <div className="control control-medium" key={field.attempt}>
        <select
          id={field.id}
          name={props.name}
          defaultValue={field.values(props.defaultValue ? [props.defaultValue] : [])[0]}
          aria-required={props.required || undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        >
          {props.blank !== undefined && <option value="">{props.blank}</option>}
          {props.choices.map((choice) =>
            'choices' in choice ? (
              <optgroup key={choice.label} label={choice.label}>
                {choice.choices.map(renderOption)}
              </optgroup>
            ) : (
              renderOption(choice)
            ),
          )}
        </select>
      </div>
    </Field>
  );
}

const renderOption = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
);

/** One choice from a few visible ones. */
export function RadioGroup({ defaultValue, ...props }: ChoiceGroupProps & { defaultValue?: string | null }) {
  const field = useField(props);
  const chosen = field.values(defaultValue ? [defaultValue] : []);
  return (
    <FieldGroup field={field}>
      <Choices type="radio" field={field} chosen={chosen} {...props} />
    </FieldGroup>
  );
}

interface CheckboxGroupProps extends ChoiceGroupProps {
  defaultValue?: readonly string[];
  /** Buttons above the checkboxes that check many at once. */
  acts?: ReactNode;
}

/** Any of several choices. End the name with `[]`, so that a single choice is a list too. */
export function CheckboxGroup({ defaultValue = [], acts, ...props }: CheckboxGroupProps) {
  const field = useField(props);
  return (
    <FieldGroup field={field}>
      {acts}
      <Choices type="checkbox" field={field} chosen={field.values(defaultValue)} {...props} />
    </FieldGroup>
  );
}

interface ChoicesProps extends Pick<ChoiceGroupProps, 'name' | 'choices' | 'inline'> {
  type: 'radio' | 'checkbox';
  field: FieldState;
  chosen: readonly string[];
}

function Choices({ type, field, chosen, name, choices, inline }: ChoicesProps) {
  return (
    <div className={inline ? 'flex flex-wrap gap-x-block gap-y-1' : 'choices'} key={field.attempt}>
      {choices.map((choice, index) => {
        // the first input has the field's own id, which the error links to
        const id = index === 0 ? field.id : `${field.id}-${index}`;
        return (
          <div className="choice" key={choice.value}>
            <input
              type={type}
              id={id}
              name={name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-invalid={field.error && type === 'checkbox' ? true : undefined}
              aria-describedby={choice.hint ? `${id}-about` : undefined}
            />
            <div>
              <label htmlFor={id}>{choice.label}</label>
              {choice.hint && (
                <p className="hint" id={`${id}-about`}>
                  {choice.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** One checkbox: posts `value` ("yes" by default) if checked, else nothing. */
export function CheckboxField(props: FieldProps & { defaultChecked?: boolean; value?: string }) {
  const value = props.value ?? 'yes';
  const field = useField(props);
  return (
    <div className={field.error ? 'field field-at-fault' : 'field'}>
      {field.error && (
        <p className="field-error" id={`${field.id}-error`}>
          {field.error}
        </p>
      )}
      <div className="choice" key={field.attempt}>
        <input
          type="checkbox"
          id={field.id}
          name={props.name}
          value={value}
          defaultChecked={field.values(props.defaultChecked ? [value] : []).includes(value)}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        />
        <div>
          <label htmlFor={field.id} className={field.labelHidden ? 'sr-only' : undefined}>
            {props.label}
          </label>
          {props.hint && (
            <p className="hint" id={`${field.id}-hint`}>
              {props.hint}
            </p>
          )}
          {field.theirs && (
            <p className="field-theirs" id={`${field.id}-theirs`}>
              {field.theirs}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
