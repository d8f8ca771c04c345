import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { Form } from './form';
import type { FormAction } from './form-state';
import { PageHead } from './page-head';
import { SubmitButton } from './submit-button';

interface ConfirmPageProps {
  eyebrow?: ReactNode;
  /** The question: "Withdraw this proposal?" */
  question: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  action: FormAction;
  hidden?: Readonly<Record<string, string | number>>;
  /** The word on the button names the act. */
  submit: string;
  tone?: 'main' | 'danger';
  /** The way back, and its word. */
  back: { href: string; label: string };
}

/** A page that asks once before an act that takes something away. */
export function ConfirmPage({
  eyebrow,
  question,
  children,
  submit,
  tone = 'danger',
  back,
  ...form
}: ConfirmPageProps) {
  return (
    <div className="narrow">
      <PageHead eyebrow={eyebrow} title={question} />
      <div className="prose">{children}</div>
      <Form
        {...form}
        submit={<SubmitButton tone={tone}>{submit}</SubmitButton>}
        layout="bare"
        beside={
          <ButtonLink href={back.href} tone="quiet">
            {back.label}
          </ButtonLink>
        }
      />
    </div>
  );
}
