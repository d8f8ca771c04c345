import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { Form } from './form';
import type { FormAction } from './form-state';
import { Narrow } from './page';
import { PageHead } from './page-head';
import { SubmitButton } from './submit-button';
import { Prose } from './text';

interface ConfirmPageProps {
  eyebrow?: ReactNode;
  /** The question, such as "Withdraw this proposal?" */
  question: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  action: FormAction;
  hidden?: Readonly<Record<string, string | number>>;
  /** The button's label names the act. */
  submit: string;
  tone?: 'main' | 'danger';
  /** Where "back" leads, and its label. */
  back: { href: string; label: string };
}

/** A page that asks for confirmation before something is removed or ended. */
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
    <Narrow>
      <PageHead eyebrow={eyebrow} title={question} />
      <Prose>{children}</Prose>
      <Form
        {...form}
        submit={<SubmitButton tone={tone}>{submit}</SubmitButton>}
        layout="below"
        beside={
          <ButtonLink href={back.href} tone="quiet">
            {back.label}
          </ButtonLink>
        }
      />
    </Narrow>
  );
}
