import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead, Meta } from '@/components/ui/text';
import { TextArea } from '@/components/ui/text-fields';
import type { MinutesPage } from '@/lib/agenda/minutes/minutes-page';
import { dateWords } from '@/lib/dates/date-words';

interface VersionsSectionProps {
  meetingId: string;
  versions: MinutesPage['versions'];
  /** Null for readers who may not revise, and while nothing is agreed. */
  revise: FormAction | null;
}

/** Every agreed version with its hash, and the form that begins a revision. */
export function VersionsSection({ meetingId, versions, revise }: VersionsSectionProps) {
  const t = useTranslations('minutes');
  return (
    <>
      <Section id="versions" title={t('clearing.versions')}>
        <ul className="minutes-versions">
          {versions.toReversed().map(({ revision, reason, agreedOn, hash }) => (
            <li key={revision}>
              <Link href={`/meetings/${meetingId}/minutes?revision=${revision}`}>
                {t(reason === '' ? 'clearing.version' : 'clearing.versionReason', {
                  revision: String(revision),
                  reason,
                  date: dateWords(agreedOn),
                })}
              </Link>
              <Meta>{t('clearing.hash', { hash })}</Meta>
            </li>
          ))}
        </ul>
      </Section>
      {revise && (
        <Section id="revise" title={t('revise.title')}>
          <Lead>{t('revise.about')}</Lead>
          <Form
            action={revise}
            hidden={{ meeting: meetingId }}
            submit={<SubmitButton tone="plain">{t('revise.submit')}</SubmitButton>}
            id="revision"
          >
            <TextArea name="reason" label={t('revise.reason')} rows={2} required />
          </Form>
        </Section>
      )}
    </>
  );
}
