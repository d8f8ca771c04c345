import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { DoneNotice } from '@/components/ui/notice';

interface ActionDoneProps {
  done: unknown;
  /** The meeting for which the reader may enter another action, or null. */
  meetingId: string | null;
}

/** The notice of what was just done to an action, with the next act. */
export function ActionDone({ done, meetingId }: ActionDoneProps) {
  const t = useTranslations('actions.done');
  const entered = (
    <>
      {t('entered')} {meetingId && <Link href={`/actions/new?meeting=${meetingId}`}>{t('another')}</Link>}
    </>
  );
  const closed = (
    <>
      {t('closed')} <Link href="/actions">{t('rest')}</Link>
    </>
  );
  return (
    <DoneNotice done={done} words={{ entered, changed: t('changed'), reported: t('reported'), closed }} />
  );
}
