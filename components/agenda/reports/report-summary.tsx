import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';

/** How many of the established groups' reports are in, and a link to them. */
export function ReportSummary({
  meetingId,
  summary,
}: {
  meetingId: string;
  summary: { in: number; of: number };
}) {
  const t = useTranslations('reports');
  return (
    <Section id="reports" title={t('title')}>
      <Lead>{t('summary', { in: String(summary.in), of: String(summary.of) })}</Lead>
      <Actions>
        <ButtonLink href={`/meetings/${meetingId}/reports`}>{t('open')}</ButtonLink>
      </Actions>
    </Section>
  );
}
