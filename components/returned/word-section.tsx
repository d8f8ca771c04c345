import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import type { CopySubject } from '@/lib/agenda/returned/copy';

/** How a text is taken out to be edited in Word and brought back, for those who may write it. */
export function WordSection({ meetingId, subject }: { meetingId: string; subject: CopySubject }) {
  const t = useTranslations('returned.word');
  return (
    <div className="mt-section print:hidden">
      <Section id="word" title={t('title')}>
        <Lead>{t('about')}</Lead>
        <div className="mt-4">
          <Actions>
            {/* answers a file, which no server action can */}
            <form method="post" action={`/meetings/${meetingId}/copy`} encType="multipart/form-data">
              <input type="hidden" name="subject" value={subject} />
              <Button tone="plain">{t('take')}</Button>
            </form>
            <ButtonLink href={`/meetings/${meetingId}/returned`}>{t('back')}</ButtonLink>
          </Actions>
        </div>
      </Section>
    </div>
  );
}
