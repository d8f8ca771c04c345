import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { CallForm } from './call-form';

interface CallSectionProps {
  /** What the form offers. */
  form: Omit<Parameters<typeof CallForm>[0], 'action' | 'marking'>;
  called: boolean;
  /** Whether the meeting has an agenda. */
  drafted: boolean;
  /** Null for readers who may not call. */
  action: FormAction | null;
}

/** The form that calls for briefs, folded after the first call, or why there is none. */
export function CallSection({ form, called, drafted, action }: CallSectionProps) {
  const t = useTranslations('briefs');
  const { meetingId, items } = form;
  if (!called && (!action || !drafted)) {
    const open = <ButtonLink href={`/meetings/${meetingId}/agenda`}>{t('none.openAgenda')}</ButtonLink>;
    return (
      <EmptyState title={t('none.title')} actions={drafted ? null : open}>
        {t(action ? 'none.agenda' : 'none.words')}
      </EmptyState>
    );
  }
  if (!action || items.length === 0) return null;
  if (called) {
    return (
      <div className="mt-section print:hidden">
        <CallForm {...form} action={action} marking={null} />
      </div>
    );
  }
  return (
    <Section id="call-title" title={t('call.title')}>
      <CallForm {...form} action={action} marking="" />
    </Section>
  );
}
