import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ProviderName } from '@/lib/access/providers';

interface ProviderFormsProps {
  action: FormAction;
  providers: readonly ProviderName[];
  /** The label of a provider's button. */
  label: (provider: string) => string;
  hidden?: Readonly<Record<string, string>>;
}

/** A button for each provider, which leads to it and back. */
export function ProviderForms({ action, providers, label, hidden }: ProviderFormsProps) {
  return providers.map(({ id, name }) => (
    <Form
      key={id}
      action={action}
      submit={<SubmitButton tone="plain">{label(name)}</SubmitButton>}
      hidden={{ ...hidden, provider: id }}
      layout="bare"
      id={`with-${id}`}
    />
  ));
}
