import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Section } from '@/components/ui/section';
import { Note } from '@/components/ui/text';
import type { SetObligation } from '@/lib/compliance/schema';
import type { SettingEffect as Effect } from '@/lib/compliance/setting-effect';
import { SettingEffect } from './setting-effect';

interface SettingPreviewProps {
  asked: SetObligation;
  effect: Effect;
  groups: ReadonlyMap<string, string>;
  /** Null for readers who may not change settings. */
  action: FormAction | null;
}

/** The effect of a setting, and the button that enters it. */
export function SettingPreview({ asked, effect, groups, action }: SettingPreviewProps) {
  const t = useTranslations('compliance.settings');
  const { obligation, reading, nonWorkingLastDay } = asked;
  return (
    <Section id="effect" title={t('effect')}>
      <SettingEffect effect={effect} groups={groups} />
      {action === null ? (
        <Note>{t('adminOnly')}</Note>
      ) : (
        <Form
          action={action}
          submit={t('confirm')}
          hidden={{ obligation, nonWorkingLastDay, ...(reading ? { reading } : {}) }}
          layout="below"
          beside={
            <ButtonLink tone="quiet" href="/settings">
              {t('cancel')}
            </ButtonLink>
          }
        />
      )}
    </Section>
  );
}
