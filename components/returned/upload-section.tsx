import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';

/** The form by which an edited copy comes back. A plain form, since it is sent to a route that takes files. */
export function UploadSection({ meetingId, fault }: { meetingId: string; fault: string | null }) {
  const t = useTranslations('returned.upload');
  return (
    <Section id="upload" title={t('title')}>
      <Lead id="upload-about">{t('about')}</Lead>
      <form
        className="stack-block mt-block max-w-form"
        method="post"
        action={`/meetings/${meetingId}/returned/upload`}
        encType="multipart/form-data"
      >
        <div className={fault === null ? 'field' : 'field field-at-fault'}>
          <label htmlFor="upload-file">{t('file')}</label>
          {fault !== null && (
            <p className="field-error" id="upload-file-error" role="alert">
              {fault}
            </p>
          )}
          <div className="control">
            <input
              type="file"
              id="upload-file"
              name="file"
              accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              required
              aria-invalid={fault === null ? undefined : true}
              aria-describedby={fault === null ? 'upload-about' : 'upload-file-error upload-about'}
            />
          </div>
        </div>
        <div>
          <Button>{t('submit')}</Button>
        </div>
      </form>
    </Section>
  );
}
