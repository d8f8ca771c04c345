import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { Lead } from '@/components/ui/text';
import { TextField } from '@/components/ui/text-fields';
import type { KnownCall } from '@/lib/agenda/briefs/brief';

interface BookSectionProps {
  meetingId: string;
  call: KnownCall;
  /** Changes the marking; null for readers who may not. */
  mark: FormAction | null;
}

/** The briefing book as a page and as a file, and its marking. */
export function BookSection({ meetingId, call, mark }: BookSectionProps) {
  const t = useTranslations('briefs');
  const address = `/meetings/${meetingId}/briefs/book`;
  return (
    <Section id="book" title={t('book.title')} aside={call.marking}>
      <Lead>{t('book.about')}</Lead>
      <Actions>
        <ButtonLink href={address}>{t('book.open')}</ButtonLink>
        <a className={buttonClass('plain')} href={`${address}.docx`} download>
          {t('book.download')}
        </a>
      </Actions>
      {mark && (
        <Form
          action={mark}
          hidden={{ meeting: meetingId, version: call.version }}
          submit={<SubmitButton tone="plain">{t('book.mark')}</SubmitButton>}
          id="mark"
        >
          <TextField
            name="marking"
            label={t('book.marking')}
            hint={t('call.markingHint')}
            defaultValue={call.marking}
            size="medium"
          />
        </Form>
      )}
    </Section>
  );
}
