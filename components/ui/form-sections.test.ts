import { createElement } from 'react';
import { expect, it } from 'vitest';
import { rendered } from '@/testing/rendered';
import { FormContext } from './form-context';
import { FoldedFields } from './form-sections';
import { emptyFormState } from './form-state';

/** Whether the fold is open in a form that was refused with these values. */
const isOpen = (values: Record<string, string[]>) => {
  const form = {
    prefix: 'field',
    state: { ...emptyFormState, values },
    posted: true,
    pending: false,
    attempt: 1,
    optional: '',
  };
  const fold = { summary: 'More', names: ['lead', 'funding'], untouched: { kind: 'cost' }, children: null };
  return rendered(createElement(FormContext, { value: form }, createElement(FoldedFields, fold))).includes(
    ' open=""',
  );
};

// without JavaScript the page comes back as new: what somebody typed into a fold stays in sight
it.each<[Record<string, string[]>, boolean]>([
  [{ title: ['Gas'] }, false],
  [{ title: ['Gas'], lead: [' '] }, false],
  [{ lead: ['AZ'] }, true],
  [{ 'funding.0.kind': ['cost'], 'funding.0.amount': [''] }, false],
  [{ 'funding.0.kind': ['cost'], 'funding.0.amount': ['5'] }, true],
  [{ 'funding.0.kind': ['funding'] }, true],
])('after a refusal with %j the fold is open: %s', (values, open) => {
  expect(isOpen(values)).toBe(open);
});
