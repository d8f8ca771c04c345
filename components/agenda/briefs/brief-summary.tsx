import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Actions } from '@/components/ui/page';
import { Section } from '@/components/ui/section';
import { Lead } from '@/components/ui/text';

interface BriefSummaryProps {
  meetingId: string;
  summary: {
    called: boolean;
    of: number;
    handedIn: number;
    cleared: number;
    overdue: number;
    yours: number;
  };
}

/** How far one's side's briefs for a meeting are, in a line, and a link to them. */
export function BriefSummary({ meetingId, summary }: BriefSummaryProps) {
  const t = useTranslations('briefs');
  const { called, of, handedIn, cleared, overdue, yours } = summary;
  const counts = { of: String(of), handedIn: String(handedIn), cleared: String(cleared) };
  const line = [
    called ? t('summary.state', counts) : t('summary.none'),
    ...(overdue > 0 ? [t('summary.overdue', { count: overdue })] : []),
    ...(yours > 0 ? [t('summary.yours', { count: yours })] : []),
  ];
  return (
    <Section id="briefs" title={t('title')}>
      <Lead>{line.join('; ')}</Lead>
      <Actions>
        <ButtonLink href={`/meetings/${meetingId}/briefs`}>{t('summary.open')}</ButtonLink>
      </Actions>
    </Section>
  );
}
