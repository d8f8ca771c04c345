import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Narrow } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';

/** Issues the draft as shown. `seen` is the hash of its content. */
export function IssueForm({ action, on, seen }: { action: FormAction; on: string; seen: string }) {
  const t = useTranslations('implementation.issue');
  return (
    <div className="mt-section print:hidden">
      <Section id="issue" title={t('title')}>
        <Lead>{t('words')}</Lead>
        <Narrow>
          <Form
            action={action}
            id="issue-report"
            hidden={{ on, seen }}
            submit={<SubmitButton>{t('submit')}</SubmitButton>}
          >
            <TextField name="title" label={t('name')} optional />
          </Form>
        </Narrow>
      </Section>
    </div>
  );
}
