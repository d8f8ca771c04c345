import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { codesInSentence } from '@/components/parties/party-in-sentence';
import { ButtonLink } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Fieldset } from '@/components/ui/form-sections';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { Narrow } from '@/components/ui/page';
import type { AgreementMode } from '@/lib/agreements/proposals/keys-rule';
import { InstrumentFields } from './instrument-fields';

interface AgreementFormProps {
  mode: AgreementMode;
  parties: readonly { code: string; name: string }[];
  /** Records the agreement at once, or opens a proposal for the other Party. */
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  back: string;
  /** The group, if the agreement needs a mandate that it lacks. */
  withoutMandate?: string | null;
  /** `wide`: as wide as the page, for a table of fields. */
  layout?: 'page' | 'wide';
  /** The fields of the content. */
  children: ReactNode;
}

/** The form of every agreement: the instrument, then the content. The button names the act. */
export function AgreementForm({
  mode,
  parties: known,
  action,
  hidden,
  back,
  withoutMandate,
  layout,
  children,
}: AgreementFormProps) {
  const all = useTranslations();
  const t = useTranslations('agreements.form');
  const recording = mode.kind === 'record';
  const way = recording ? 'record' : mode.because;
  const parties = codesInSentence(mode.parties, known, all);
  const first = codesInSentence(mode.parties, known, all, 'start');
  return (
    <>
      {withoutMandate && <Notice tone="soon">{t('noMandate', { group: withoutMandate })}</Notice>}
      <Notice>{t(`way.${way}`, { parties: way === 'coordinator-enters' ? parties : first })}</Notice>
      <Form
        action={action}
        layout={layout}
        hidden={{ ...hidden, way: mode.kind }}
        submit={recording ? t('record') : t('propose', { parties })}
        beside={
          <ButtonLink href={back} tone="quiet">
            {t('cancel')}
          </ButtonLink>
        }
      >
        <Narrow>
          <Fieldset
            legend={t('instrument')}
            hint={recording ? t('instrumentHint') : `${t('instrumentHint')} ${t('instrumentOptional')}`}
          >
            <InstrumentFields required={recording} />
          </Fieldset>
        </Narrow>
        {children}
      </Form>
    </>
  );
}
