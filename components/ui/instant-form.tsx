'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react';

interface InstantFormProps {
  action: string;
  label: string;
  children: ReactNode;
}

/**
 * A GET form whose fields apply as they change, typed text on Enter or on leaving the field. It replaces the
 * address and keeps the focus. A field without a parameter in the address is empty, or its first choice.
 */
export function InstantForm({ action, label, children }: InstantFormProps) {
  const router = useRouter();
  const query = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(query);
  const asked = useRef('');
  const [instant, setInstant] = useState(false);
  const [pending, startTransition] = useTransition();

  const apply = () => {
    const address = form.current && addressOf(action, new FormData(form.current));
    // Enter in a field both changes it and submits the form
    if (address === null || address === asked.current) return;
    asked.current = address;
    startTransition(() => router.replace(address, { scroll: false }));
  };

  useEffect(() => {
    const own = form.current;
    // React's own change event comes with every letter
    own?.addEventListener('change', apply);
    if (!instant) {
      setInstant(true);
      if ([...(own?.elements ?? [])].some(wasChanged)) apply();
    }
    return () => own?.removeEventListener('change', apply);
  });

  useEffect(() => {
    if (pending || shown.current === query) return;
    shown.current = query;
    asked.current = '';
    for (const field of form.current?.elements ?? []) showValue(field, query.getAll(nameOf(field)));
  }, [query, pending]);

  return (
    <form
      ref={form}
      action={action}
      method="get"
      aria-label={label}
      autoComplete="off"
      data-instant={instant || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {children}
    </form>
  );
}

function addressOf(action: string, fields: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields)
    if (typeof value === 'string' && value !== '') query.append(name, value);
  return query.size === 0 ? action : `${action}?${query}`;
}

const nameOf = (field: Element) => field.getAttribute('name') ?? '';

/** Whether a reader has changed a field before the script arrived. */
function wasChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const served = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(served, 0);
  }
  if (!(field instanceof HTMLInputElement)) return false;
  return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
}

/** Shows what the address says, after a link has changed it. A text that is being typed stays. */
function showValue(field: Element, values: readonly string[]) {
  if (field instanceof HTMLSelectElement) {
    field.value = values[0] ?? '';
    if (field.selectedIndex === -1) field.selectedIndex = 0;
  } else if (field instanceof HTMLInputElement && field.type !== 'hidden') {
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = values.includes(field.value) || (values.length === 0 && field.value === '');
    } else if (field !== document.activeElement) field.value = values[0] ?? '';
  }
}
