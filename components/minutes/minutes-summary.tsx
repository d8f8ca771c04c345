import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';
import type { MinutesSummary } from '@/lib/agenda/minutes/minutes-page';
import { summaryWords } from './minutes-head';

/** The state of a meeting's minutes, and a link to them. */
export function MinutesSummarySection({
  meetingId,
  summary,
}: {
  meetingId: string;
  summary: MinutesSummary;
}) {
  const t = useTranslations('minutes');
  return (
    <Section id="minutes" title={t('title')}>
      <Lead>{summaryWords(summary, t)}</Lead>
      <Actions>
        <ButtonLink href={`/meetings/${meetingId}/minutes`}>{t('summary.open')}</ButtonLink>
      </Actions>
    </Section>
  );
}
