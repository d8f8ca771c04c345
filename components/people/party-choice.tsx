'use client';

import { useContext } from 'react';
import { type Choice, RadioGroup } from '@/components/ui/choice-fields';
import { FormContext } from '@/components/ui/form-context';

/** Which Party to sign in for; shown only if the password opens several accounts. */
export function PartyChoice({ label, choices }: { label: string; choices: readonly Choice[] }) {
  const { state } = useContext(FormContext);
  const asked = state.errors.some(({ field }) => field === 'party') || state.values.party !== undefined;
  return asked ? <RadioGroup name="party" label={label} choices={choices} /> : null;
}
