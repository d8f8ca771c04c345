import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-fields';

/** Two forms: a file to send, or a hash to look up. Both work without JavaScript. */
export function CheckForms() {
  const t = useTranslations('implementation.check');
  return (
    <>
      <form
        action="/reports/check/file"
        method="post"
        encType="multipart/form-data"
        aria-label={t('fileSubmit')}
      >
        <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".docx,.xlsx,.svg" />
        <p className="mt-4">
          <Button>{t('fileSubmit')}</Button>
        </p>
      </form>
      <div className="mt-section">
        <Section id="by-hash" title={t('or')}>
          <form className="mt-4" action="/reports/check" method="get" aria-label={t('hashSubmit')}>
            <TextField name="sha256" label={t('hash')} />
            <p className="mt-4">
              <Button tone="plain">{t('hashSubmit')}</Button>
            </p>
          </form>
        </Section>
      </div>
    </>
  );
}
